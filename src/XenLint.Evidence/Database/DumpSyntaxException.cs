using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The reader met something that ends the reading; everything before it is kept.</summary>
internal sealed class DumpSyntaxException(DamageKind kind, int offset, string message) : Exception(message)
{
    public DamageKind Kind { get; } = kind;

    public int Offset { get; } = offset;

    public DatabaseDamage Damage => new(Kind, Offset, Message);

    public static DumpSyntaxException Truncated(int offset) => new(DamageKind.Truncated, offset, "the file ends early");

    public static DumpSyntaxException NotWellFormed(int offset, string message) => new(DamageKind.NotWellFormed, offset, message);

    public static DumpSyntaxException OverLimit(int offset, string message) => new(DamageKind.OverLimit, offset, message);
}
