namespace XenLint.Evidence;

/// <summary>The one form of all messages about limits.</summary>
internal static class LimitMessage
{
    /// <summary>Says what was stopped, where, why, and which option raises the limit.</summary>
    public static string Of(string what, string where, string why, string option) => $"stopped reading {what} at {where} because {why}; raise with {option}";
}
