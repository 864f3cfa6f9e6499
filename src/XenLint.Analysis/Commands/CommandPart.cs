namespace XenLint.Analysis;

/// <summary>A piece of a word of a command.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as the rule wrote it, or the placeholder's name.</param>
internal readonly record struct CommandPart(CommandPartKind Kind, string Text);

/// <summary>What a piece of a word is.</summary>
internal enum CommandPartKind
{
    /// <summary>Text of the rule, in the shell's own spelling.</summary>
    Literal,

    /// <summary>A value that the finding fills in.</summary>
    Slot,

    /// <summary>A value that the reader fills in: only a person knows it.</summary>
    Open,
}
