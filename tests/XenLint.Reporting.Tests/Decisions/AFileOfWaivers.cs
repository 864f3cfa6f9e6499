using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class AFileOfWaivers
{
    private static readonly string Schema = RepositoryFolder.PathOf("schemas/xenlint-waivers.schema.json");

    [Fact]
    public void Is_read_with_every_field()
    {
        var waiver = Decided.File.Waivers[0];

        Assert.Empty(Decided.File.Problems);
        Assert.Equal(("XL1901", "pool/host[xs-01]/PIF[eth0]", "OPS-1234"), (waiver.RuleId, waiver.Object.Name, waiver.Ticket));
        Assert.Equal((new DateOnly(2027, 3, 31), new DateOnly(2026, 1, 5)), (waiver.Expires, waiver.Created));
    }

    [Theory]
    [InlineData("""{ "schema": "xenlint-waivers/1", "waivers": [ """, "(1,", "This is not JSON")]
    [InlineData("", "(1,1)", "This is not JSON")]
    [InlineData("[]", "(1,1)", "The file must be an object")]
    [InlineData("""{ "waivers": [] }""", "(1,1)", "'schema' is missing")]
    [InlineData("""{ "schema": "xenlint-waivers/2", "waivers": [] }""", "(1,13)", "'xenlint-waivers/2' is not a format of waivers that this version knows")]
    [InlineData("""{ "schema": "xenlint-waivers/1" }""", "(1,1)", "'waivers' is missing")]
    [InlineData("""{ "schema": "xenlint-waivers/1", "waivers": {} }""", "(1,45)", "'waivers' must be an array")]
    [InlineData("""{ "schema": "xenlint-waivers/1", "waiver": [], "waivers": [] }""", "(1,34)", "did you mean 'waivers'")]
    public void That_cannot_be_followed_is_told_with_its_place(string text, string place, string message) => Complains(text, place, message);

    [Theory]
    [InlineData("""{ "object": { "name": "a" }, "reason": "r" }""", "'rule' is missing")]
    [InlineData("""{ "rule": "XL1909", "object": { "name": "a" }, "reason": "r" }""", "No rule has the id 'XL1909'; did you mean 'XL1901'")]
    [InlineData("""{ "rule": "XL0002", "object": { "name": "a" }, "reason": "r" }""", "XL0002 tells what happened to the run itself and cannot be waived")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" } }""", "'reason' is missing")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" }, "reason": " " }""", "'reason' must not be empty")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" }, "reason": 7 }""", "'reason' must be a text")]
    [InlineData("""{ "rule": "XL1901", "reason": "r" }""", "'object' is missing")]
    [InlineData("""{ "rule": "XL1901", "object": "a", "reason": "r" }""", "'object' must be an object")]
    [InlineData("""{ "rule": "XL1901", "object": { "class": "PIF" }, "reason": "r" }""", "must have a 'uuid' and nothing else, or a 'name'")]
    [InlineData("""{ "rule": "XL1901", "object": { "uuid": "u", "name": "a" }, "reason": "r" }""", "must have a 'uuid' and nothing else, or a 'name'")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" }, "reason": "r", "expires": "31.3.2027" }""", "'31.3.2027' is not a day")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" }, "reason": "r", "expire": "2027-03-31" }""", "did you mean 'expires'")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "a" }, "reason": "r", "reason": "s" }""", "'reason' stands here a second time")]
    [InlineData("""{ "rule": "XL1901", "object": { "name": "\ud800" }, "reason": "r" }""", "half a character")]
    public void Has_entries_that_are_checked_field_by_field(string entry, string message) =>
        Complains($"{{ \"schema\": \"xenlint-waivers/1\",\n  \"waivers\": [\n    {entry} ] }}", "", message);

    [Fact]
    public void Names_the_line_of_the_entry()
    {
        var text = Decided.Waivers.Replace("\"OPS-1234\"", "4711", StringComparison.Ordinal);

        Assert.Equal(
            "w.json(8,17): error XL0004: 'ticket' must be a text.", Assert.Single(WaiverFile.Parse("w.json", text, SampleRules.Catalog).Problems).ToString());
    }

    [Fact]
    public void Waives_nothing_twice()
    {
        var twice = Decided.Waivers.Replace("XL2901", "xl1901", StringComparison.Ordinal)
            .Replace("{ \"uuid\": \"66666666-0000-4000-8000-000000000001\" }", "{ \"name\": \"pool/host[xs-01]/PIF[eth0]\" }", StringComparison.Ordinal);

        Complains(twice, "(12,5)", "is waived a second time; line 4 waives it first");
    }

    [Fact]
    public void Is_written_sorted_and_stays_as_it_is_when_it_is_written_again()
    {
        var once = Decided.File.ToText();

        Assert.Equal(once, WaiverFile.Parse("w.json", once, SampleRules.Catalog).ToText());
        Assert.Equal(Decided.Waivers.ReplaceLineEndings("\n").Split('\n')[0], once.Split('\n')[0]);
        Assert.Equal("", JsonSchemaValidator.Errors(Schema, once));
        Assert.Equal("", JsonSchemaValidator.Errors(Schema, Decided.Waivers));
    }

    [Fact]
    public void Keeps_every_text_whatever_it_holds() => Properties.HoldFor(Texts.NotEmpty.Where(text => !string.IsNullOrWhiteSpace(text)), text =>
    {
        var file = WaiverFile.Empty.With(new Waiver("XL1901", new WaivedObject(null, null, text), text) { Ticket = text });

        var again = WaiverFile.Parse("w.json", file.ToText(), SampleRules.Catalog);

        Assert.Empty(again.Problems);
        Assert.Equal((text, text, text), (again.Waivers[0].Object.Name, again.Waivers[0].Reason, again.Waivers[0].Ticket));
    });

    [Fact]
    public void Replaces_the_entry_about_the_same_rule_and_object()
    {
        var renewed = Decided.File.With(new Waiver("XL2901", new WaivedObject("66666666-0000-4000-8000-000000000001", null, null), "Still nobody"));

        Assert.Equal(3, renewed.Waivers.Length);
        Assert.Contains("Still nobody", renewed.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody reads", renewed.ToText(), StringComparison.Ordinal);
    }

    private static void Complains(string text, string place, string message)
    {
        var file = WaiverFile.Parse("w.json", text, SampleRules.Catalog);

        Assert.Contains(file.Problems, problem =>
            problem.ToString().StartsWith($"w.json{place}", StringComparison.Ordinal) && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Empty(file.Waivers);
    }
}
