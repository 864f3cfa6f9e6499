using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Which log a file is, and how old among its rotations.</summary>
/// <param name="Log">The log.</param>
/// <param name="Base">The name below <c>/var/log</c> without rotation: the same for all rotations, different for several logs of one kind.</param>
/// <param name="Rotation">0 for the file that was being written to, larger numbers for older ones.</param>
public readonly record struct LogMemberName(LogKind Log, string Base, int Rotation);
