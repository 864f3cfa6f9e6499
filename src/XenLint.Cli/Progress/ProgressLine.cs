namespace XenLint.Cli;

/// <summary>
/// One line on standard error that tells how far a work has come: drawn for the first time when the work has lasted a second, drawn anew at most ten times
/// a second, and gone when the work has ended or the user has interrupted it. Blanks wipe it, so that every terminal understands.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock drawing = new();
    private readonly TextWriter error;
    private readonly int width;
    private readonly TimeProvider time;
    private readonly Func<TimeSpan, int, string> text;
    private readonly long start;
    private readonly ITimer timer;
    private readonly CancellationTokenRegistration interruption;
    private string drawn = "";
    private bool hasEnded;

    /// <summary>Begins to wait for the moment to draw.</summary>
    /// <param name="error">Standard error.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="time">The clock.</param>
    /// <param name="text">What to tell after a time, in so many columns at most: printable ASCII.</param>
    /// <param name="cancellation">Wipes the line: what is told next needs a clean one.</param>
    public ProgressLine(TextWriter error, int width, TimeProvider time, Func<TimeSpan, int, string> text, CancellationToken cancellation)
    {
        this.error = error;
        this.width = width;
        this.time = time;
        this.text = text;
        start = time.GetTimestamp();
        timer = time.CreateTimer(_ => Draw(), null, Patience, Pace);
        interruption = cancellation.Register(End);
    }

    /// <summary>Wipes the line. Nothing is drawn afterwards.</summary>
    public void Dispose()
    {
        timer.Dispose();
        interruption.Dispose();
        End();
    }

    private void Draw()
    {
        lock (drawing)
        {
            if (!hasEnded)
            {
                Replace(text(time.GetElapsedTime(start), width - 1)); // a full line would make some terminals begin another one
            }
        }
    }

    private void End()
    {
        lock (drawing)
        {
            hasEnded = true;
            if (drawn.Length > 0)
            {
                Replace("");
            }
        }
    }

    private void Replace(string line)
    {
        if (line == drawn)
        {
            return;
        }

        error.Write($"\r{line.PadRight(drawn.Length)}{(line.Length == 0 ? "\r" : "")}");
        error.Flush();
        drawn = line;
    }
}
