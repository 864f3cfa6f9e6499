using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a number of bytes, perhaps with a unit: <c>2G</c>.</summary>
/// <param name="name">The option, with its hyphens.</param>
/// <param name="description">What it decides.</param>
/// <param name="byDefault">The number that holds when the user gives none.</param>
/// <param name="most">The largest number that makes sense; by default what fits into one piece of memory.</param>
internal sealed class ByteCount(string name, string description, long byDefault, long? most = null)
    : WholeNumber(name, description, byDefault, "BYTES", most ?? Array.MaxLength)
{
    private readonly long limit = most ?? Array.MaxLength;

    protected override string Hint =>
        string.Create(CultureInfo.InvariantCulture, $"a number of bytes from 1 to {limit}; K, M or G may follow it");

    protected override long? Parse(string written)
    {
        var shift = written.Length == 0 ? 0 : char.ToUpperInvariant(written[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        return base.Parse(shift == 0 ? written : written[..^1]) is { } number && number <= limit >> shift ? number << shift : null;
    }
}
