using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>Defects for which GitHub rejects a whole file, or which the specification forbids, and which the validator passes over.</summary>
public sealed class WhatTheValidatorMisses
{
    public static TheoryData<SarifProfile> Profiles => [SarifProfile.Full, SarifProfile.GitHub];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_uri_is_relative_and_names_a_file(SarifProfile profile)
    {
        foreach (var uri in Everything(profile, "uri"))
        {
            var text = uri.GetString()!;
            Assert.NotEmpty(text);
            Assert.Matches("^[A-Za-z0-9._~%!/-]+$", text);
            Assert.False(text.StartsWith('/'), text);
            Assert.DoesNotContain(':', text.Split('/')[0]);
            Assert.DoesNotContain("..", text.Split('/'));
            Assert.DoesNotContain("", text.Split('/'));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_security_severity_is_text(SarifProfile profile)
    {
        var scores = Everything(profile, "security-severity").ToList();

        Assert.All(scores, score => Assert.Equal("7.0", score.GetString()));
        Assert.NotEmpty(scores);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_rule_has_at_most_ten_tags_in_lower_case_and_sorted(SarifProfile profile)
    {
        foreach (var tags in Everything(profile, "tags"))
        {
            var texts = tags.EnumerateArray().Select(tag => tag.GetString()!).ToList();
            Assert.True(texts.Count <= 10);
            Assert.Equal(texts.Select(text => text.ToLowerInvariant()).Order(StringComparer.Ordinal).Distinct(), texts);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_result_is_a_failure_with_a_level_and_without_a_rank(SarifProfile profile)
    {
        foreach (var result in Results(profile))
        {
            Assert.Equal("fail", result.GetProperty("kind").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.False(result.TryGetProperty("rank", out _));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void All_results_or_none_have_suppressions_and_a_baseline_state(SarifProfile profile)
    {
        foreach (var property in new[] { "suppressions", "baselineState" })
        {
            Assert.Single(Results(profile).Select(result => result.TryGetProperty(property, out _)).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void All_results_of_a_run_with_waivers_and_a_baseline_have_a_baseline_state(SarifProfile profile)
    {
        var results = Reports.SarifRun(Decided.Compared(), new SarifOptions { Profile = profile }).GetProperty("results").EnumerateArray().ToList();

        var states = results.Select(result => result.GetProperty("baselineState").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(profile == SarifProfile.Full ? ["absent", "new", "unchanged"] : ["new", "unchanged"], states);
        Assert.Equal(profile == SarifProfile.Full ? results.Count : 0, results.Count(result => result.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void A_waived_finding_is_suppressed_with_its_reason_and_absent_for_github()
    {
        var waived = Assert.Single(
            Reports.SarifRun(Decided.Waived(), new SarifOptions()).GetProperty("results").EnumerateArray(),
            result => result.GetProperty("suppressions").GetArrayLength() > 0);

        var suppression = waived.GetProperty("suppressions")[0];
        Assert.Equal("external", suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.StartsWith("Fixed addresses", suppression.GetProperty("justification").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            waived.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!,
            Reports.Sarif(Decided.Waived(), new SarifOptions { Profile = SarifProfile.GitHub }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Waivers_that_are_over_are_told_in_the_run_of_the_pool_and_make_no_run_of_their_own()
    {
        var runs = JsonDocument.Parse(Reports.Sarif(Decided.Waived(), new SarifOptions { Profile = SarifProfile.GitHub })).RootElement.GetProperty("runs");

        var told = Assert.Single(runs.EnumerateArray()).GetProperty("invocations")[0].GetProperty("toolConfigurationNotifications").EnumerateArray()
            .Select(notification => notification.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal(["XL0005", "XL0006"], told);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void No_two_runs_have_the_same_category(SarifProfile profile)
    {
        var ids = Runs(profile).Select(run => run.GetProperty("automationDetails").GetProperty("id").GetString()!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.EndsWith("/", id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_region_has_all_four_ends_from_one_on(SarifProfile profile)
    {
        foreach (var region in Everything(profile, "region").Concat(Everything(profile, "contextRegion")))
        {
            Assert.All(new[] { "startLine", "startColumn", "endLine", "endColumn" }, end => Assert.True(region.GetProperty(end).GetInt32() >= 1));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_tools_own_rules_are_notifications_and_never_results(SarifProfile profile)
    {
        Assert.DoesNotContain(Results(profile), result => result.GetProperty("ruleId").GetString()!.StartsWith("XL00", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Everything(profile, "rules").SelectMany(rules => rules.EnumerateArray()),
            rule => rule.GetProperty("id").GetString()!.StartsWith("XL00", StringComparison.Ordinal));
        var told = Everything(profile, "descriptor").Select(descriptor => descriptor.GetProperty("id").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["XL0001", "XL0002", "XL0003"], told);
    }

    [Fact]
    public void Github_gets_no_more_results_than_it_accepts_and_is_told_of_the_rest()
    {
        var result = Flood.Of(GitHubLimits.ResultsPerRun + 7);

        var run = Reports.SarifRun(result, new SarifOptions { Profile = SarifProfile.GitHub });

        Assert.Equal(GitHubLimits.ResultsPerRun, run.GetProperty("results").GetArrayLength());
        var notification = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.StartsWith("7 of 25007 results were left out", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("25007 findings", Assert.Single(GitHubLimits.Troubles(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_profile_holds_them_all() =>
        Assert.Equal(25_007, Reports.SarifRun(Flood.Of(25_007), new SarifOptions()).GetProperty("results").GetArrayLength());

    [Fact]
    public void Each_pool_is_a_run_and_in_the_full_profile_inputs_that_gave_none_are_one_too()
    {
        var fleet = new Fleet(Enumerable.Range(0, 21).Select(number =>
            new InputStatus($"{number}.xml", InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture($"{number}.xml") }));

        Assert.Equal(21, GitHubLimits.RunsOf(fleet));
        Assert.Equal(2, GitHubLimits.RunsOf(SamplePool.TroubledFleet()));
        Assert.Equal(2, Runs(SarifProfile.GitHub).Count());
        Assert.Equal(3, Runs(SarifProfile.Full).Count());
    }

    /// <summary>There may be a file for each pool in one upload, and GitHub refuses an upload in which a category occurs twice.</summary>
    [Fact]
    public void Every_run_for_github_has_the_category_of_its_pool_and_tells_of_inputs_that_gave_none()
    {
        foreach (var run in Runs(SarifProfile.GitHub))
        {
            Assert.Matches("^xenlint/[0-9a-f-]{36}/$", run.GetProperty("automationDetails").GetProperty("id").GetString());
            Assert.Contains("notes.txt", run.GetProperty("invocations").ToString(), StringComparison.Ordinal);
            Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        }
    }

    private static IEnumerable<JsonElement> Runs(SarifProfile profile)
    {
        var sarif = Reports.Sarif(Reports.Run(SamplePool.TroubledFleet()), new SarifOptions { Profile = profile, SourceRoot = "/srv/tree" });
        return JsonDocument.Parse(sarif).RootElement.GetProperty("runs").EnumerateArray();
    }

    private static IEnumerable<JsonElement> Results(SarifProfile profile) =>
        Runs(profile).SelectMany(run => run.GetProperty("results").EnumerateArray());

    /// <summary>The values of every property of a name, wherever it stands.</summary>
    private static IEnumerable<JsonElement> Everything(SarifProfile profile, string name) => Runs(profile).SelectMany(run => Named(run, name));

    private static IEnumerable<JsonElement> Named(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == name && property.Value.ValueKind != JsonValueKind.Undefined
                ? Named(property.Value, name).Prepend(property.Value)
                : Named(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Named(item, name)),
        _ => [],
    };
}
