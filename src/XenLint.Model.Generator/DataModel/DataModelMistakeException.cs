namespace XenLint.Model.Generator;

/// <summary>Ends the reading of a data model that cannot be used. It never leaves <see cref="DataModelReading"/>.</summary>
internal sealed class DataModelMistakeException(string message, int start, int length) : Exception(message)
{
    /// <summary>The first byte of what is wrong.</summary>
    public int Start { get; } = start;

    /// <summary>The number of bytes that are wrong.</summary>
    public int Length { get; } = length;
}
