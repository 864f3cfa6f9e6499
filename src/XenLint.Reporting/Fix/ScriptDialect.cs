namespace XenLint.Reporting;

/// <summary>What a script in one shell begins with and how it guards itself.</summary>
internal abstract class ScriptDialect
{
    /// <summary>The lines before everything else, for programs that look at scripts.</summary>
    public abstract IEnumerable<string> FirstLines { get; }

    /// <summary>How the script is called, for the head.</summary>
    public abstract string HowToRun { get; }

    /// <summary>The text as it may stand in a comment: nothing in it ends the line, commands a terminal or is taken for a directive.</summary>
    public abstract string Comment(string text);

    /// <summary>The value as a word of the shell.</summary>
    public abstract string Quote(string value);

    /// <summary>Lines that make the script stop at the first command that fails.</summary>
    public abstract IEnumerable<string> Preamble { get; }

    /// <summary>Lines that end the script when it would run on another pool.</summary>
    /// <param name="poolUuid">The uuid of the pool of the capture.</param>
    public abstract IEnumerable<string> RequirePool(string poolUuid);

    /// <summary>Lines that end the script when high availability is on.</summary>
    /// <param name="poolUuid">The uuid of the pool of the capture.</param>
    public abstract IEnumerable<string> RequireHighAvailabilityOff(string poolUuid);

    /// <summary>The line that says where the script is, for the message when it stops.</summary>
    /// <param name="where">What is being done.</param>
    public abstract string Announce(string where);

    /// <summary>The line that says what the pool is left with when the script stops.</summary>
    /// <param name="left">What there is to be put back; empty for nothing.</param>
    /// <param name="ofHost">True for what is about a host, false for high availability.</param>
    public abstract string Leave(string left, bool ofHost);

    /// <summary>The line that ends the script.</summary>
    public abstract string Last { get; }
}
