using System.Text;

namespace XenLint.Cli;

/// <summary>Completion for PowerShell, from version 5.1 on.</summary>
internal static class PowerShellCompletion
{
    private const string End = """

        Register-ArgumentCompleter -Native -CommandName xenlint -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
            $command = ''
            $arguments = 0
            $option = $null
            foreach ($word in $typed) {
                if ($null -ne $option) { $option = $null; continue }
                if ($word.StartsWith('-')) {
                    $name = if ($command) { $command } else { 'COMMAND_BY_DEFAULT' }
                    $known = $xenlintCompletion[$name].Options[$word]
                    if ($known) { $option = $known }
                } elseif (-not $command) {
                    if ($xenlintCompletion.Contains($word)) { $command = $word } else { $command = 'COMMAND_BY_DEFAULT'; $arguments = 1 }
                } else {
                    $arguments++
                }
            }

            $name = if ($command) { $command } else { 'COMMAND_BY_DEFAULT' }
            $head = ''
            $part = $wordToComplete
            if ($null -ne $option) {
                $offer = $option
            } elseif ($wordToComplete -like '--*=*') {
                $head = $wordToComplete.Substring(0, $wordToComplete.IndexOf('=') + 1)
                $part = $wordToComplete.Substring($head.Length)
                $offer = $xenlintCompletion[$name].Options[$head.TrimEnd('=')]
            } elseif ($wordToComplete.StartsWith('-')) {
                $offer = @{ Words = @($xenlintCompletion[$name].Options.Keys) }
            } elseif (-not $command) {
                $offer = @{ Words = @($xenlintCompletion.Keys) }
            } elseif ($arguments -eq 0) {
                $offer = $xenlintCompletion[$name].First
            } else {
                $offer = $xenlintCompletion[$name].Further
            }

            # Where nothing is offered here, PowerShell completes names of files, and quotes them.
            if (-not $offer -or -not $offer.Words) { return }
            $words = $offer.Words
            if ($offer.IsList -and $part.Contains(',')) {
                $head += $part.Substring(0, $part.LastIndexOf(',') + 1)
                $part = $part.Substring($part.LastIndexOf(',') + 1)
            }
            if ($offer.Seconds) {
                if ($part.Contains('=')) {
                    $head += $part.Substring(0, $part.IndexOf('=') + 1)
                    $part = $part.Substring($part.IndexOf('=') + 1)
                    $words = $offer.Seconds
                } else {
                    $words = @($words | ForEach-Object { "$_=" })
                }
            }
            $words | Where-Object { $_.StartsWith($part, [System.StringComparison]::OrdinalIgnoreCase) } | Sort-Object | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new("$head$_", $_, 'ParameterValue', $_)
            }
        }
        """;

    public static void Write(StringBuilder script, CompletedTree tree)
    {
        script.Line("# Completion of xenlint for PowerShell. To load it: xenlint completion pwsh | Out-String | Invoke-Expression").Line();
        script.Line("$xenlintCompletion = [ordered]@{");
        foreach (var command in tree.Commands)
        {
            script.Line($"    {Quoted(command.Name)} = @{{").Line($"        First = {Value(command.First)}").Line($"        Further = {Value(command.Further)}").Line("        Options = [ordered]@{");
            foreach (var option in command.Options)
            {
                foreach (var name in option.Names)
                {
                    script.Line($"            {Quoted(name)} = {(option.Value is { } value ? Value(value) : "$null")}");
                }
            }

            script.Line("        }").Line("    }");
        }

        script.Line("}");
        foreach (var line in End.Replace("COMMAND_BY_DEFAULT", tree.Commands[0].Name, StringComparison.Ordinal).Split('\n'))
        {
            script.Line(line);
        }
    }

    private static string Value(CompletedValue value)
    {
        var words = value.Offer == Offer.WordThenFile ? [] : value.Words;
        return $"@{{ Words = @({string.Join(", ", words.Select(Quoted))}); Seconds = @({string.Join(", ", value.Seconds.Select(Quoted))}); IsList = ${(value.Offer == Offer.List ? "true" : "false")} }}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
