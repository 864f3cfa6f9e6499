namespace XenLint.Model.Tests.Threads;

public sealed class PiecesOfWork
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(100, 1)]
    [InlineData(100, 4)]
    public void Are_each_done_once(int pieces, int jobs)
    {
        var done = new int[pieces];

        Workers.Share(pieces, jobs, piece => Interlocked.Increment(ref done[piece]), TestContext.Current.CancellationToken);

        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Are_done_in_their_order_by_one_thread()
    {
        var order = new List<int>();

        Workers.Share(5, jobs: 1, order.Add, TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public void Throw_what_they_throw_on_one_thread() =>
        Assert.Throws<IOException>(() => Workers.Share(3, jobs: 1, _ => throw new IOException(), TestContext.Current.CancellationToken));

    [Fact]
    public void Throw_all_that_several_threads_throw() =>
        Assert.All(
            Assert.Throws<AggregateException>(() => Workers.Share(3, jobs: 2, _ => throw new IOException(), TestContext.Current.CancellationToken)).InnerExceptions,
            problem => Assert.IsType<IOException>(problem));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Are_left_when_the_run_is_ended(int jobs)
    {
        using var ended = new CancellationTokenSource();
        var done = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => Workers.Share(
            10_000,
            jobs,
            _ =>
            {
                Interlocked.Increment(ref done);
                ended.Cancel();
            },
            ended.Token));

        Assert.InRange(done, 1, jobs);
    }
}
