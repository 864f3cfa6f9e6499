using XenLint.Model;

namespace XenLint.Reporting.Tests;

public sealed class WhatIsHidden
{
    [Theory]
    [InlineData("secret", "value", "hunter2", "***")]
    [InlineData("Cluster", "cluster_token", "hunter2", "***")]
    [InlineData("pool", "wlb_password", "hunter2", "***")]
    [InlineData("VM", "PV__args", "console=hvc0", "***")]
    [InlineData("session", "this_user", "OpaqueRef:1", "***")]
    [InlineData("PBD", "device_config", "(('target' '192.0.2.7') ('chappassword' 'hunter2'))", "(('target' '192.0.2.7') ('chappassword' '***'))")]
    [InlineData("PBD", "device_config", "(('chapuser' 'a') ('incoming_chappassword' 'b\\'c') ('x' 'y'))", "(('chapuser' '***') ('incoming_chappassword' '***') ('x' 'y'))")]
    [InlineData("host", "other_config", "(('note' '{\"password\": \"hunter2\"}') ('multipathing' 'true'))", "(('note' '***') ('multipathing' 'true'))")]
    [InlineData("host", "other_config", "(('url' 'https://root:hunter2@example/'))", "(('url' '***'))")]
    [InlineData("host", "other_config", "(('a' 'b') ; hunter2\n)", "(('a' 'b')***")]
    [InlineData("host", "other_config", "(('password' 'hunter2'", "***")]
    [InlineData("VM", "name__description", "the password is here: hunter2", "***")]
    [InlineData("VM", "tags", "('blue' 'token=hunter2')", "('blue' '***')")]
    public void Secrets_are(string table, string column, string text, string shown) => Assert.Equal(shown, Mask(table, column, text));

    [Theory]
    [InlineData("VM", "name__label", "Password manager")]
    [InlineData("VM", "name__description", "built (twice) on 2026-01-05: fine")]
    [InlineData("host", "other_config", "(('iscsi_iqn' 'iqn.2026-01.example:xs-01') ('multipathing' 'true'))")]
    [InlineData("host", "logging", "(('syslog_destination' '192.0.2.9'))")]
    [InlineData("PIF", "network", "OpaqueRef:secret-network")]
    [InlineData("secret", "value", "REMOVED")]
    [InlineData("secret", "value", "")]
    [InlineData("VM", "NVRAM", "()")]
    [InlineData("PBD", "device_config", "(('chappassword' 'REMOVED') ('chapuser' ''))")]
    public void Harmless_values_are_not(string table, string column, string text) => Assert.Equal(text, Mask(table, column, text));

    [Theory]
    [InlineData("new_password", "hunter2", "***")]
    [InlineData("new_column", "(('token' 'hunter2'))", "***")]
    [InlineData("new_column", "my token", "***")]
    [InlineData("new_column", "(('colour' 'blue'))", "(('colour' 'blue'))")]
    public void Columns_that_the_data_model_does_not_know_are_judged_by_what_they_mention(string column, string text, string shown) =>
        Assert.Equal(shown, SecretText.Mask(null, column, text));

    [Fact]
    public void A_flagged_map_entry_shows_its_key_and_not_its_secret()
    {
        var pbd = SamplePool.Capture().PBDs.Single();

        Assert.Equal("('chappassword'%.'***')", Excerpt.Of(pbd.DeviceConfig["chappassword"], 512)!.Text);
        Assert.Equal("('SCSIid'%.'36001405')", Excerpt.Of(pbd.DeviceConfig["SCSIid"], 512)!.Text);
        Assert.Equal("***", SecretText.At(pbd.DeviceConfig["chappassword"]));
        Assert.Equal("36001405", SecretText.At(pbd.DeviceConfig["SCSIid"]));
    }

    [Fact]
    public void The_pools_token_is_hidden_in_the_head_of_old_databases()
    {
        var token = SamplePool.Capture().Database.Manifest["pool_token"].Place;

        Assert.Equal("***", Excerpt.Of(token, 512)!.Text);
        Assert.Equal("<pair key=\"pool_token\" value=\"***\"/>", Excerpt.Around(token, 512)!.Text);
    }

    [Fact]
    public void The_rest_of_the_head_is_shown() => Assert.Equal(
        "<pair key=\"generation_count\" value=\"1234\"/>",
        Excerpt.Around(SamplePool.Capture().Database.Manifest["generation_count"].Place, 512)!.Text);

    private static string Mask(string table, string column, string text) =>
        SecretText.Mask(XapiDataModel.Find(table)!.Find(column) ?? throw new ArgumentException(column), column, text);
}
