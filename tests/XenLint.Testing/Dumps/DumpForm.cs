namespace XenLint.Testing;

/// <summary>How the elements of a dump are laid out.</summary>
public enum DumpLayout
{
    /// <summary>Everything on one line, as xapi writes.</summary>
    OneLine,

    /// <summary>Each element on a line of its own, not indented, as the oldest releases wrote.</summary>
    OneElementPerLine,

    /// <summary>Indented, each attribute on a line of its own, as a person or a tool re-saves it.</summary>
    OneAttributePerLine,
}

/// <summary>What stands before the root element.</summary>
public enum DumpDeclaration
{
    /// <summary>What the schema's release wrote: old ones none.</summary>
    AsReleased,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>An XML declaration with double quotes.</summary>
    DoubleQuotes,

    /// <summary>An XML declaration with single quotes, as the bug tool's old Python wrote.</summary>
    SingleQuotes,
}

/// <summary>The order of attributes, rows or tables.</summary>
public enum DumpOrder
{
    /// <summary>As xapi writes: attributes <c>ref</c> first, then by name; tables by name; rows as built.</summary>
    AsXapi,

    /// <summary>All attributes by name, <c>ref</c> among them, as the bug tool's old Python wrote.</summary>
    Sorted,

    /// <summary>Any order, decided by <see cref="DumpForm.Seed"/>.</summary>
    Shuffled,
}

/// <summary>How blanks inside values are protected.</summary>
public enum DumpBlanks
{
    /// <summary>As the schema's release did.</summary>
    AsReleased,

    /// <summary>Each blank as <c>%.</c>, as all releases since 7.3 write.</summary>
    Protected,

    /// <summary>Two blanks as <c>%_</c>, a single one as it is, as older releases wrote.</summary>
    PairsProtected,
}

/// <summary>The physical form of a dump. All forms of a pool hold the same pool.</summary>
public sealed record DumpForm
{
    /// <summary>XenServer 7.3. Which release was first to write a declaration is not known; it is not an older one.</summary>
    private const int FirstToProtectBlanks = 133;

    /// <summary>As today's xapi writes it.</summary>
    public static DumpForm Xapi { get; } = new();

    /// <summary>As an editor re-saves it: indented, Windows line ends, byte order mark, everything moved about.</summary>
    public static DumpForm Resaved { get; } = new()
    {
        Layout = DumpLayout.OneAttributePerLine,
        LineEnd = "\r\n",
        HasByteOrderMark = true,
        Attributes = DumpOrder.Shuffled,
        Rows = DumpOrder.Shuffled,
        Tables = DumpOrder.Shuffled,
        AttributeQuote = '\'',
        EmptyElementEnd = " />",
        NumbersForLetters = true,
    };

    /// <summary>As XenServer 5.0 wrote it.</summary>
    public static DumpForm Oldest { get; } = new()
    {
        Layout = DumpLayout.OneElementPerLine,
        Declaration = DumpDeclaration.None,
        Blanks = DumpBlanks.PairsProtected,
        StringQuote = '"',
        Attributes = DumpOrder.Shuffled,
    };

    /// <summary>As the bug tool filters it on a host with Python 2.</summary>
    public static DumpForm BugTool { get; } = new()
    {
        Declaration = DumpDeclaration.SingleQuotes,
        Attributes = DumpOrder.Sorted,
        EmptyElementEnd = " />",
    };

    /// <summary>The layout of elements.</summary>
    public DumpLayout Layout { get; init; }

    /// <summary>What ends a line: LF, CR LF or CR.</summary>
    public string LineEnd { get; init; } = "\n";

    /// <summary>True for a byte order mark at the beginning.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The XML declaration.</summary>
    public DumpDeclaration Declaration { get; init; }

    /// <summary>The order of a row's attributes.</summary>
    public DumpOrder Attributes { get; init; }

    /// <summary>The order of a table's rows.</summary>
    public DumpOrder Rows { get; init; }

    /// <summary>The order of tables.</summary>
    public DumpOrder Tables { get; init; }

    /// <summary>Decides every shuffled order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How blanks are protected.</summary>
    public DumpBlanks Blanks { get; init; }

    /// <summary>The quotes of strings in sets and maps.</summary>
    public char StringQuote { get; init; } = '\'';

    /// <summary>The quotes of attributes.</summary>
    public char AttributeQuote { get; init; } = '"';

    /// <summary>How an empty element ends: <c>/&gt;</c> or with a blank before it.</summary>
    public string EmptyElementEnd { get; init; } = "/>";

    /// <summary>True to write letters beyond ASCII as <c>&amp;#xAE;</c>.</summary>
    public bool NumbersForLetters { get; init; }

    /// <summary>True to compress the file, as <c>compress:true</c> in xapi's configuration does.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>The form with everything decided that depends on the release.</summary>
    internal DumpForm For(int schemaMinor) => this with
    {
        Declaration = Declaration != DumpDeclaration.AsReleased ? Declaration
            : schemaMinor >= FirstToProtectBlanks ? DumpDeclaration.DoubleQuotes : DumpDeclaration.None,
        Blanks = Blanks != DumpBlanks.AsReleased ? Blanks
            : schemaMinor >= FirstToProtectBlanks ? DumpBlanks.Protected : DumpBlanks.PairsProtected,
    };

    /// <summary>Some form, the same for the same seed.</summary>
    public static DumpForm Random(int seed)
    {
        var random = new Random(seed);
        return new DumpForm
        {
            Seed = seed,
            Layout = Pick<DumpLayout>(random),
            LineEnd = random.GetItems(["\n", "\r\n", "\r"], 1)[0],
            HasByteOrderMark = random.Next(2) == 0,
            Declaration = Pick<DumpDeclaration>(random),
            Attributes = Pick<DumpOrder>(random),
            Rows = Pick<DumpOrder>(random),
            Tables = Pick<DumpOrder>(random),
            Blanks = Pick<DumpBlanks>(random),
            StringQuote = random.Next(2) == 0 ? '\'' : '"',
            AttributeQuote = random.Next(2) == 0 ? '\'' : '"',
            EmptyElementEnd = random.Next(2) == 0 ? "/>" : " />",
            NumbersForLetters = random.Next(2) == 0,
        };
    }

    private static T Pick<T>(Random random)
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];
}
