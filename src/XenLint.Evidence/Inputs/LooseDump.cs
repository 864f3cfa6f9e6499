namespace XenLint.Evidence;

/// <summary>
/// Databases that lie as files in a folder. They stay on disk until it is known what they belong to: a folder can hold the dumps of a hundred pools.
/// </summary>
internal static class LooseDump
{
    /// <summary>Reads one that is an input of its own.</summary>
    /// <param name="folder">The folder that the user named.</param>
    /// <param name="member">The file in it.</param>
    /// <param name="options">Limits.</param>
    public static FoundInput Read(string folder, CollectedMember member, EvidenceOptions options)
    {
        var (bytes, _, problem) = Content(folder, member, options);
        return DumpInput.Read(member.Path, FileContent.Of(bytes, problem is null ? null : $"it is damaged there: it {problem}"), options);
    }

    /// <summary>Reads one that belongs to a report that somebody has unpacked.</summary>
    /// <inheritdoc cref="Read"/>
    public static void Load(string folder, CollectedMember member, EvidenceOptions options)
    {
        (var bytes, member.IsTooLarge, var problem) = Content(folder, member, options);
        member.Bytes = bytes;
        member.IsTimedOut = CollectorMarks.EndsTimedOut(bytes);
        member.End = problem is null ? member.End with { Bytes = bytes.Length } : new MemberEnd(MemberState.Damaged, bytes.Length, problem);
        member.OnDisk = null;
    }

    private static (byte[] Bytes, bool IsTooLarge, string? Problem) Content(string folder, CollectedMember member, EvidenceOptions options)
    {
        var most = (int)Math.Min(options.Database.DatabaseBytes, Array.MaxLength);
        try
        {
            using var file = new FileStream(Path.Combine(folder, member.OnDisk!), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var bytes = LargeArray.OfAnyContent<byte>((int)Math.Min(file.Length, most));
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            options.InputProgress?.Advance(read);
            return (read == bytes.Length ? bytes : bytes[..read], file.Length > most, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ([], false, $"cannot be read: {problem.Message.TrimEnd('.')}");
        }
    }
}
