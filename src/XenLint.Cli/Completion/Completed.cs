namespace XenLint.Cli;

/// <summary>What a shell offers for a value.</summary>
internal enum Offer
{
    /// <summary>Nothing: it may be anything.</summary>
    Nothing,

    /// <summary>Files and folders.</summary>
    Files,

    /// <summary>Folders.</summary>
    Folders,

    /// <summary>Words, one of which is written.</summary>
    Words,

    /// <summary>Words and, where they do not suit, files.</summary>
    WordsOrFiles,

    /// <summary>Words with commas between them.</summary>
    List,

    /// <summary>A word, <c>=</c>, and one of further words.</summary>
    Pair,

    /// <summary>A file, with a word and <c>=</c> in front when one is wanted.</summary>
    WordThenFile,
}

/// <summary>The values of an option or argument.</summary>
/// <param name="Offer">What is offered.</param>
/// <param name="Words">The words.</param>
/// <param name="Seconds">Of a pair, the words behind <c>=</c>.</param>
internal sealed record CompletedValue(Offer Offer, IReadOnlyList<string> Words, IReadOnlyList<string> Seconds)
{
    public static CompletedValue Nothing { get; } = Of(Offer.Nothing);

    public static CompletedValue Of(Offer offer, params IReadOnlyList<string> words) => new(offer, words, []);
}

/// <summary>An option.</summary>
/// <param name="Names">What it is called, its long name first.</param>
/// <param name="Description">What it decides, in one sentence.</param>
/// <param name="Value">Its value; null when it takes none.</param>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, CompletedValue? Value);

/// <summary>A command.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Options">Its options, with those of every command.</param>
/// <param name="First">What is offered for its first argument.</param>
/// <param name="Further">What is offered for its further ones.</param>
internal sealed record CompletedCommand(string Name, string Description, IReadOnlyList<CompletedOption> Options, CompletedValue First, CompletedValue Further);
