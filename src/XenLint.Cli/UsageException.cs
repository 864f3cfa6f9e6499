namespace XenLint.Cli;

/// <summary>Something that the user asked for cannot be done. The message says what, and what to do instead; the exit code is 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
