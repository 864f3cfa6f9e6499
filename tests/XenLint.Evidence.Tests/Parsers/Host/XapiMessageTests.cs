namespace XenLint.Evidence;

public sealed class XapiMessageTests
{
    public const string Message =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <message><generation>4711</generation><ref>OpaqueRef:7c1d</ref><name>HOST_CLOCK_SKEW_DETECTED</name><priority>3</priority><cls>Host</cls><obj_uuid>5f1c5c33-0b5a-4bb1-a7a4-0a2b5b8e9c01</obj_uuid><timestamp>20261030T04:05:06Z</timestamp><uuid>b6e7a3c4-1111-4222-8333-444455556666</uuid><body>skew &gt; 5 min
        &amp; growing</body></message>
        """;

    [Fact]
    public void A_message_says_what_happened_to_which_object_and_when()
    {
        var message = XapiMessageParser.Parse(Member.Of(Message))!;

        Assert.Equal(
            ("HOST_CLOCK_SKEW_DETECTED", "Host", "5f1c5c33-0b5a-4bb1-a7a4-0a2b5b8e9c01", 3),
            (message.Name.Value, message.ObjectClass.Value, message.ObjectUuid.Value, message.Priority.Value));
        Assert.Equal(new DateTimeOffset(2026, 10, 30, 4, 5, 6, TimeSpan.Zero), message.Time);
        Assert.Equal("skew > 5 min\n& growing", message.Body.Value.ReplaceLineEndings("\n"));
        Assert.Equal("HOST_CLOCK_SKEW_DETECTED", FactPlaces.TextAt(message.Name.Place));
    }

    [Fact]
    public void What_a_message_does_not_say_is_absent_and_what_cannot_be_read_is_so()
    {
        var message = XapiMessageParser.Parse(Member.Of("<message><name>A</name><timestamp>yesterday</timestamp></message>"))!;

        Assert.True(message.Body.IsAbsent);
        Assert.False(message.Time.IsKnown);
        Assert.False(message.Time.IsAbsent);
    }

    [Theory]
    [InlineData("<message><ref>x</ref></message>")]
    [InlineData("<message><name>A")]
    [InlineData("<message><name>A<b/></name></message>")]
    [InlineData("GIF89a")]
    public void Another_blob_is_no_message(string text) => Assert.Null(XapiMessageParser.Parse(Member.Of(text)));
}
