using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a number of bytes, perhaps with a unit: <c>2G</c>.</summary>
internal sealed class ByteCount(string name, string description, int byDefault) : WholeNumber(name, description, byDefault, "BYTES")
{
    /// <summary>No file is read into more than one piece of memory, and this is the largest that there is.</summary>
    private static int Most => Array.MaxLength;

    protected override string Hint =>
        string.Create(CultureInfo.InvariantCulture, $"a number of bytes from 1 to {Most}; K, M or G may follow it");

    protected override int? Parse(string written)
    {
        var shift = written.Length == 0 ? 0 : char.ToUpperInvariant(written[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        return base.Parse(shift == 0 ? written : written[..^1]) is { } number && (long)number << shift is var bytes && bytes <= Most ? (int)bytes : null;
    }
}
