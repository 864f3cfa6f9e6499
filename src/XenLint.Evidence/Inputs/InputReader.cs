using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads everything that the user named: files, folders and patterns. Each input ends with a status, whatever it holds.</summary>
public static class InputReader
{
    /// <summary>Reads the inputs, makes captures of them, and holds all of them.</summary>
    /// <param name="inputs">Paths and patterns as the user wrote them.</param>
    /// <param name="options">Limits and parallelism.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static Fleet Read(IEnumerable<string> inputs, EvidenceOptions options, CancellationToken cancellation = default) =>
        FleetReader.Read(inputs, options, long.MaxValue, new Holding(), cancellation).Fleet;

    /// <summary>Judges nothing: captures are looked at when all inputs are read.</summary>
    private sealed class Holding : ICaptureJudge<Capture>
    {
        public bool HoldsCaptures => true;

        public ReportDetail Detail => ReportDetail.Plain;

        public Capture Judge(Capture capture, int jobs) => capture;

        public Capture LetGo(Capture judged) => judged;
    }
}
