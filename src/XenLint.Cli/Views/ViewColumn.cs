using XenLint.Model;

namespace XenLint.Cli;

/// <summary>One fact that a view tells of each of its objects.</summary>
/// <typeparam name="T">The class of the objects.</typeparam>
/// <param name="Title">The title in tables; null for facts that only JSON has.</param>
/// <param name="Property">The name in JSON; null for facts that only tables have.</param>
/// <param name="Ask">Reads it. A <see cref="NotKnownException"/> makes this one cell unknown.</param>
/// <param name="IsNumeric">True for numbers.</param>
internal sealed record ViewColumn<T>(string? Title, string? Property, Func<T, Cell> Ask, bool IsNumeric = false)
{
    /// <summary>The fact for one object.</summary>
    public Cell Of(T item)
    {
        try
        {
            return Ask(item);
        }
        catch (NotKnownException)
        {
            return Cell.Unknown;
        }
    }
}
