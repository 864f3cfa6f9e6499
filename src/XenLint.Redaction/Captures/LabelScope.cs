namespace XenLint.Redaction;

/// <summary>
/// What decides about labels: of one capture, or of several that are told of together, in which the same thing must have the same label.
/// </summary>
internal sealed class LabelScope
{
    /// <summary>Begins without any label.</summary>
    /// <param name="words">Words that are no names by themselves.</param>
    /// <param name="key">The key of ids; null where ids stay.</param>
    /// <param name="isShared">True for several captures of one pool.</param>
    public LabelScope(PlainWords words, RedactionKey? key, bool isShared)
    {
        Labels = new LabelBook(isShared);
        Addresses = new AddressBook(Labels);
        Hosts = new HostNames(Labels, Addresses);
        Names = new NameTable(words);
        Texts = new TextRedactor(Names, Labels, Addresses, Hosts, key);
        Values = new ValueRedactor(Texts, Labels, Hosts, Names);
        Members = new MemberRedactor(Texts, Values, Hosts);
        HashesIds = key is not null;
    }

    /// <summary>What stands for what.</summary>
    public LabelBook Labels { get; }

    public AddressBook Addresses { get; }

    public HostNames Hosts { get; }

    public NameTable Names { get; }

    public TextRedactor Texts { get; }

    public ValueRedactor Values { get; }

    public MemberRedactor Members { get; }

    /// <summary>True when ids are hashed.</summary>
    public bool HashesIds { get; }
}
