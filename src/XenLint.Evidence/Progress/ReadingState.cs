namespace XenLint.Evidence;

/// <summary>How far the reading of inputs has come at one moment.</summary>
/// <param name="Inputs">Inputs that are known so far; archives in a folder count as inputs of their own.</param>
/// <param name="InputsRead">Those that are read, or given up.</param>
/// <param name="BytesRead">Bytes of files on disk, as they lie there, that are read or passed over.</param>
/// <param name="BytesInAll">Bytes of all files on disk that are known so far.</param>
/// <param name="IsOpenEnded">True while nobody knows how much there is in all: of a folder that is being walked, and of a pipe.</param>
/// <param name="Members">Files in archives and folders that were met.</param>
/// <param name="Member">The path of the file that was met last; null when there is none. It comes from an input.</param>
public readonly record struct ReadingState(int Inputs, int InputsRead, long BytesRead, long BytesInAll, bool IsOpenEnded, long Members, string? Member);
