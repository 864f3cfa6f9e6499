using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One reading of all inputs of a run.</summary>
/// <typeparam name="T">What comes of a capture.</typeparam>
internal sealed class FleetRun<T>(EvidenceOptions options, long memoryBytes, ICaptureJudge<T> judge, CancellationToken cancellation)
{
    /// <summary>Bytes of evidence that may lie about although nobody holds them.</summary>
    private const long MostLetGo = 128 << 20;

    private readonly WaitingEvidence waiting = new(memoryBytes, options.Join);
    private readonly List<JudgedCapture<T>> judged = [];
    private readonly List<JudgedCapture<T>> provisional = [];
    private bool letsGo;
    private int pending;
    private long letGo;

    public FleetReading<T> Read(InputPaths.Found[] paths)
    {
        InputItem[] items = [.. Open(paths)];
        letsGo = !judge.HoldsCaptures && items.Length > 1;
        var found = new FoundEvidence[items.Length][];
        ForEach(items.Length, index => found[index] = Read(items[index]));
        FoundEvidence[] all = [.. found.SelectMany(evidence => evidence)];
        JudgeWhatWaited(all);
        var fleet = new Fleet(all.Select(evidence => evidence.Status));
        return new(JudgeWhatGotAnotherName(all, fleet), [.. judged.Select(capture => capture.Result)]);
    }

    /// <summary>Folders are opened first, so that what lies in them is shared among all workers.</summary>
    private IEnumerable<InputItem> Open(InputPaths.Found[] paths)
    {
        var progress = Array.ConvertAll(paths, path => path.IsFolder ? options.Progress?.Expect(length: null) : null);
        var opened = Array.ConvertAll(paths, path => path.Missing is { } missing ? [new((_, _) => [new(missing)])]
            : path.IsFolder ? (IReadOnlyList<InputItem>)[]
            : [InputItem.OfFile(path.Path, options)]);
        ForEach(paths.Length, index =>
        {
            if (paths[index].IsFolder)
            {
                using var counting = progress[index];
                opened[index] = FolderInput.Open(paths[index].Path, Shared() with { InputProgress = counting }, cancellation);
            }
        });
        return opened.SelectMany(items => items);
    }

    private FoundEvidence[] Read(InputItem item)
    {
        FoundEvidence[] found = [.. item.Read(Shared(), cancellation).Select((input, index) => new FoundEvidence(item, index, input))];
        FoundEvidence[] parts = [.. found.Where(evidence => evidence.Found!.Capture is null)]; // before anything is let go
        foreach (var made in found.Except(parts).GroupBy(evidence => evidence.Found!.Capture).ToList())
        {
            Add(judged, Judge([.. made]));
        }

        foreach (var evidence in parts)
        {
            if (evidence.Belonging is { } belonging && (belonging.IsReport || options.Join))
            {
                waiting.Add(evidence);
            }
            else if (evidence.Belonging is not null)
            {
                Add(judged, Judge([evidence]));
            }
            else if (letsGo)
            {
                evidence.LetGo(new KeptEvidence(judge.Detail));
            }
        }

        while (letsGo && waiting.TakeIfTooMuch() is { } oldest)
        {
            Add(provisional, Judge(oldest));
        }

        return found;
    }

    /// <summary>Now it is known what belongs together. What was judged before as if nothing more belonged to it holds if nothing does.</summary>
    private void JudgeWhatWaited(FoundEvidence[] all)
    {
        var captures = CaptureAssembler.Gather([.. all.Where(evidence => waiting.HasSeen(evidence))], options.Join);
        var open = new List<IReadOnlyList<FoundEvidence>>();
        foreach (var capture in captures)
        {
            if (provisional.Find(before => before.IsMadeOf(capture)) is { } right)
            {
                judged.Add(right);
            }
            else
            {
                open.Add(capture);
            }
        }

        ForEach(open.Count, index => Add(judged, Judge(open[index])));
    }

    /// <summary>
    /// A pool without a name goes by its id, and which number that has is not known before all inputs are: what was said in another name is said again.
    /// </summary>
    private Fleet JudgeWhatGotAnotherName(FoundEvidence[] all, Fleet fleet)
    {
        var renamed = judged.FindAll(capture => capture.HasAnotherName);
        if (renamed.Count == 0)
        {
            return fleet;
        }

        judged.RemoveAll(renamed.Contains);
        ForEach(renamed.Count, index => Add(judged, Judge(renamed[index].Evidence, renamed[index].Pool.Id)));
        return new Fleet(all.Select(evidence => evidence.Status));
    }

    private JudgedCapture<T> Judge(IReadOnlyList<FoundEvidence> evidence, string? id = null)
    {
        foreach (var part in evidence)
        {
            part.Hold(Shared(), cancellation);
        }

        var capture = CaptureAssembler.Make([.. evidence.Select(part => part.Found!)], options.AsOf);
        if (id is not null)
        {
            capture.Summary.GoBy(id);
        }

        foreach (var part in evidence)
        {
            part.BecomePartOf(capture);
        }

        var result = new JudgedCapture<T>(evidence, capture.Summary, id, judge.Judge(capture, Jobs));
        if (!letsGo)
        {
            return result;
        }

        var bytes = evidence.Sum(part => part.Bytes);
        result = result.LetGo(judge);
        CollectWhatWasLetGo(bytes);
        return result;
    }

    /// <summary>
    /// By itself the runtime waits longer with each pool before it looks for what nobody holds any more, so that a run of many would take memory that it does
    /// not need.
    /// </summary>
    private void CollectWhatWasLetGo(long bytes)
    {
        var sum = Interlocked.Add(ref letGo, bytes);
        if (sum >= MostLetGo && Interlocked.CompareExchange(ref letGo, 0, sum) == sum)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        }
    }

    private void Add(List<JudgedCapture<T>> list, JudgedCapture<T> capture)
    {
        lock (judged)
        {
            list.Add(capture);
        }
    }

    private void ForEach(int count, Action<int> work)
    {
        pending = count;
        try
        {
            Workers.Share(
                count,
                options.Jobs,
                index =>
                {
                    work(index);
                    Interlocked.Decrement(ref pending);
                },
                cancellation);
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<InputChangedException>().FirstOrDefault() is { } changed)
        {
            throw changed;
        }
    }

    /// <summary>One large input gets all threads for itself; many get one each, and the last ones more again.</summary>
    private int Jobs => Math.Max(1, options.Jobs / Math.Max(1, Volatile.Read(ref pending)));

    private EvidenceOptions Shared() => options with { Jobs = Jobs };
}
