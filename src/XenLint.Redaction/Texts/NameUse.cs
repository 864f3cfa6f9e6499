namespace XenLint.Redaction;

/// <summary>How surely a stretch of text has to be a name before it is taken for one.</summary>
internal enum NameUse
{
    /// <summary>
    /// Files and logs, which are full of words of their own: a machine called <c>files</c> must not change what a program has printed. Only what is no
    /// ordinary word counts.
    /// </summary>
    InEvidence,

    /// <summary>What rules say: a name stands alone, in quotes, in brackets or in a list, and then even an ordinary word is one.</summary>
    InMessages,
}
