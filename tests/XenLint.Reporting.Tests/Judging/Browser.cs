using System.Text.Json;

namespace XenLint.Reporting.Tests;

/// <summary>A real browser that opens reports from the disk, without a network, and tells what it saw.</summary>
internal static class Browser
{
    private static readonly JsonSerializerOptions Naming = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Opens a report.</summary>
    /// <param name="html">The report.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="scheme"><c>light</c> or <c>dark</c>.</param>
    /// <param name="withScript">False for a browser that runs no script.</param>
    /// <param name="judged">True to have the accessibility checker look at it, which takes long on long reports.</param>
    /// <param name="pdf">Where to print it; null for nowhere.</param>
    public static Visit Open(string html, int width = 1280, string scheme = "light", bool withScript = true, bool judged = true, string? pdf = null) =>
        Judges.WithFile("report.html", html, path =>
        {
            string[] arguments =
            [
                Path.Combine(Judges.Folder, "browse-report.mjs"), path, width.ToString(System.Globalization.CultureInfo.InvariantCulture), scheme,
                withScript ? "script" : "no-script", judged ? "judge" : "look", .. pdf is null ? (string[])[] : [pdf],
            ];
            var (exitCode, output) = Judges.Run("node", arguments);
            Assert.True(exitCode == 0, output);
            return JsonSerializer.Deserialize<Visit>(output.Trim().Split('\n')[^1], Naming)!;
        });

    /// <summary>What the browser saw.</summary>
    public sealed record Visit
    {
        /// <summary>Errors and warnings of the console.</summary>
        public string[] Errors { get; init; } = [];

        /// <summary>What the page asked for beside itself.</summary>
        public string[] Requests { get; init; } = [];

        /// <summary>Dialogs that something opened.</summary>
        public string[] Dialogs { get; init; } = [];

        /// <summary>What the accessibility checker objects to.</summary>
        public string[] Violations { get; init; } = [];

        /// <summary>True when the page is wider than its window.</summary>
        public bool Overflows { get; init; }

        /// <summary>Milliseconds until the filters could be used.</summary>
        public int ReadyAfter { get; init; }

        /// <summary>Milliseconds that a search took.</summary>
        public int SearchTook { get; init; }

        public int Findings { get; init; }

        public int ErrorsShown { get; init; }

        public bool OnlyErrors { get; init; }

        public string? Link { get; init; }

        public int NothingFound { get; init; }

        public int GroupsByObject { get; init; }

        public int GroupsByRule { get; init; }

        public bool Recalled { get; init; }

        public string? Copied { get; init; }

        public string? Command { get; init; }

        public string? Csv { get; init; }

        public string? Theme { get; init; }

        public string? Focus { get; init; }
    }
}
