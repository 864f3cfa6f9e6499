namespace XenLint.Evidence;

/// <summary>
/// What a caller does with the members of an archive. The calls come from one thread, in the order of the stream, member by member:
/// <see cref="Choose"/>, then <see cref="Read"/> if that was chosen, then <see cref="Ended"/>. Exceptions of the visitor pass through the walk.
/// </summary>
public abstract class ArchiveVisitor
{
    /// <summary>
    /// Says what to do with a file before any of it is decompressed. Not called for folders, links, devices and members that cannot be opened.
    /// By default whatever may be an archive is entered and everything else skipped.
    /// </summary>
    public virtual MemberChoice Choose(ArchiveMember member) => member.MayHoldArchive ? MemberChoice.Enter : MemberChoice.Skip;

    /// <summary>
    /// Says whether <see cref="Choose"/> is going to want a file read, from its name alone, so that it can be decompressed meanwhile. Asked in no particular
    /// order; a wrong answer costs time and nothing else.
    /// </summary>
    /// <param name="name">The path within its own archive.</param>
    public virtual bool WillRead(string name) => false;

    /// <summary>Reads a file that was chosen.</summary>
    /// <param name="member">The member.</param>
    /// <param name="content">
    /// Its content, forward only, valid until this call returns. It ends early and without an exception where the content is cut or damaged:
    /// only <see cref="Ended"/> tells whether all of it was there and its checksum holds.
    /// </param>
    public abstract void Read(ArchiveMember member, Stream content);

    /// <summary>Takes note of how it ended with a member, whatever it was and whatever was chosen.</summary>
    public abstract void Ended(ArchiveMember member, MemberEnd end);

    /// <summary>Takes note of how far a file on disk was read or passed over; called from any thread, for those who show it.</summary>
    /// <param name="position">The byte that comes next.</param>
    public virtual void Reached(long position)
    {
    }

    /// <summary>Takes note of the end of an archive or folder; called for inner ones first.</summary>
    public virtual void ArchiveEnded(ArchiveReport report)
    {
    }
}
