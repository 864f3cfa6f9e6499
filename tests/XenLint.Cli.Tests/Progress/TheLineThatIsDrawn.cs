namespace XenLint.Cli.Tests;

public sealed class TheLineThatIsDrawn : IDisposable
{
    private readonly HandClock clock = new();
    private readonly StringWriter error = new();
    private readonly CancellationTokenSource interruption = new();
    private string text = "reading 1 %";

    public void Dispose()
    {
        error.Dispose();
        interruption.Dispose();
    }

    [Fact]
    public void Work_of_less_than_a_second_shows_nothing()
    {
        using (Line())
        {
            clock.Pass(TimeSpan.FromSeconds(0.999));
        }

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void Longer_work_shows_a_line_and_wipes_it_when_it_ends()
    {
        using (Line())
        {
            clock.Pass(TimeSpan.FromSeconds(1));
        }

        clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal("\rreading 1 %\r           \r", error.ToString());
    }

    [Fact]
    public void The_line_is_drawn_anew_ten_times_a_second_at_most_and_only_when_it_changes()
    {
        using (Line())
        {
            clock.Pass(TimeSpan.FromSeconds(1.5));
            text = "reading 10 %";
            clock.Pass(TimeSpan.FromSeconds(0.05));
            text = "reading 11 %";
            clock.Pass(TimeSpan.FromSeconds(0.05));
            text = "reading 9 %";
            clock.Pass(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal("\rreading 1 %\rreading 11 %\rreading 9 % \r           \r", error.ToString());
    }

    [Fact]
    public void An_interruption_leaves_a_clean_line_at_once_and_for_good()
    {
        using var line = Line();
        clock.Pass(TimeSpan.FromSeconds(2));
        interruption.Cancel();
        var wiped = error.ToString();
        text = "reading 2 %";
        clock.Pass(TimeSpan.FromSeconds(2));

        Assert.EndsWith("\r           \r", wiped, StringComparison.Ordinal);
        Assert.Equal(wiped, error.ToString());
    }

    [Fact]
    public void The_last_column_stays_free()
    {
        using (Line())
        {
            text = new string('x', 200);
            clock.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.StartsWith($"\r{new string('x', 39)}\r", error.ToString(), StringComparison.Ordinal);
    }

    private ProgressLine Line() => new(error, 40, clock, (_, room) => text.Length <= room ? text : text[..room], interruption.Token);
}
