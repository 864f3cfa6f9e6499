namespace XenLint.Model;

/// <summary>How much is known of a value that a record may hold.</summary>
public enum ValueState : byte
{
    /// <summary>Nothing is recorded: the writer's schema had no such column, or a map has no such key.</summary>
    Absent,

    /// <summary>The value is there and follows its type's grammar.</summary>
    Explicit,

    /// <summary>The collector replaced the value by a placeholder before the file was written.</summary>
    Redacted,

    /// <summary>Text is there that does not follow its type's grammar; the raw text is kept at the place.</summary>
    Unreadable,
}
