using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Does the long pieces of a command's work, with a line on standard error that tells how far they have come when somebody watches.</summary>
/// <param name="surroundings">The console.</param>
/// <param name="mode">When to show it.</param>
/// <param name="showsNames">False to name no file of an input.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class Watching(Surroundings surroundings, ProgressMode mode, bool showsNames, CancellationToken cancellation)
{
    /// <summary>Reads inputs.</summary>
    public Fleet Read(IEnumerable<string> inputs, EvidenceOptions options)
    {
        if (Width is not { } width)
        {
            return InputReader.Read(inputs, options, cancellation);
        }

        var progress = new ReadingProgress();
        var text = new ReadingText(showsNames);
        using var line = Line(width, (elapsed, room) => text.Of(progress.Now, elapsed, room));
        return InputReader.Read(inputs, options with { Progress = progress }, cancellation);
    }

    /// <summary>Reads and judges inputs, each as soon as it is read; how long the last take to be judged nobody can tell.</summary>
    /// <param name="options">How inputs are read.</param>
    /// <param name="work">Does it, as the options say.</param>
    public T Judge<T>(EvidenceOptions options, Func<EvidenceOptions, T> work)
    {
        if (Width is not { } width)
        {
            return work(options);
        }

        var progress = new ReadingProgress();
        var text = new ReadingText(showsNames);
        using var line = Line(width, (elapsed, room) => progress.Now is { Inputs: > 0 and var inputs } state && state.InputsRead == inputs
            ? Fit($"xenlint: judging, {(int)elapsed.TotalSeconds} s", room)
            : text.Of(progress.Now, elapsed, room));
        return work(options with { Progress = progress });
    }

    /// <summary>Does something that nobody can tell the end of.</summary>
    /// <param name="what">What is done, such as <c>judging both captures</c>.</param>
    /// <param name="work">Does it.</param>
    public T During<T>(string what, Func<T> work)
    {
        if (Width is not { } width)
        {
            return work();
        }

        using var line = Line(width, (elapsed, room) => Fit($"xenlint: {what}, {(int)elapsed.TotalSeconds} s", room));
        return work();
    }

    private int? Width => mode switch
    {
        ProgressMode.Never => null,
        ProgressMode.Always => surroundings.WidthOfErrorTerminal() ?? Surroundings.WidthOfFiles,
        _ => surroundings.WidthOfErrorTerminal(),
    };

    private ProgressLine Line(int width, Func<TimeSpan, int, string> text) => new(surroundings.Error, width, surroundings.Time, text, cancellation);

    private static string Fit(string text, int room) => text.Length <= room ? text : text[..Math.Max(0, room)];
}
