using System.Text;

namespace XenLint.Evidence;

/// <summary>The <c>README.md</c> of an extract: for whoever finds the folder in a repository.</summary>
internal static class ExtractReadme
{
    public const string FileName = "README.md";

    /// <summary>Writes it. It names neither pool nor host nor time, so that it changes only when the folder is of another kind.</summary>
    public static void Write(Stream output, bool hasDatabase, int reports, bool isDatabaseOfReport)
    {
        var source = (hasDatabase, reports > 0, isDatabaseOfReport) switch
        {
            (true, true, true) => "server status reports with the pool's database in them",
            (true, true, false) => "server status reports and a dump of the pool's database",
            (false, _, _) => "server status reports without a database that could be read",
            _ => "a dump of the pool's database",
        };
        var text = new StringBuilder($"""
            # Extract of a pool

            `xenlint extract` has made this folder from {source}. It is meant for a repository: what does not change in the
            pool does not change here. Do not edit it; extract again instead.

            | file | |
            |---|---|

            """.ReplaceLineEndings("\n"));
        if (hasDatabase)
        {
            text.Append("| `database.xml` | the database: one attribute a line, sorted, without secrets and without what changes by itself; not for a restore |\n");
        }

        if (reports > 0)
        {
            text.Append("| `hosts/` | for each host the evidence that rules read; of its logs only the lines that rules look for |\n");
        }

        text.Append("""
            | `capture.json` | what belongs together, and what was known of the input that these files do not show |

            Check it, from the folder above:

            ```
            xenlint check .
            ```

            The findings are those of the input, at lines of these files. What is left out, and what that means, is in XenLint's `docs/extract.md`.

            """.ReplaceLineEndings("\n"));
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
