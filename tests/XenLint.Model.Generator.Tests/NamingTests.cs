namespace XenLint.Model.Generator.Tests;

public class NamingTests
{
    [Theory]
    [InlineData("ip_configuration_mode", "IpConfigurationMode")]
    [InlineData("memory__static_max", "MemoryStaticMax")]
    [InlineData("balance-slb", "BalanceSlb")]
    [InlineData("MTU", "MTU")]
    [InlineData("VM_guest_metrics", "VMGuestMetrics")]
    [InlineData("supported_VGPU_types", "SupportedVGPUTypes")]
    [InlineData("DHCP", "DHCP")]
    [InlineData("two words", "TwoWords")]
    [InlineData("802.1q", "_8021q")]
    [InlineData("!", "_")]
    public void A_database_name_becomes_words_with_capitals_and_keeps_the_capitals_it_has(string name, string pascal) =>
        Assert.Equal(pascal, Words.Pascal(name));

    [Theory]
    [InlineData("PIF", "PIFs")]
    [InlineData("VMSS", "VMSSs")]
    [InlineData("Host", "Hosts")]
    [InlineData("HostMetrics", "HostMetrics")]
    [InlineData("Repository", "Repositories")]
    [InlineData("PVSProxy", "PVSProxies")]
    [InlineData("Key", "Keys")]
    [InlineData("PoolPatch", "PoolPatches")]
    [InlineData("Class", "Classes")]
    public void Plurals_follow_English_and_acronyms_get_an_s(string noun, string plural) => Assert.Equal(plural, Words.Plural(noun));

    [Theory]
    [InlineData("PIFs", "pifs")]
    [InlineData("Hosts", "hosts")]
    [InlineData("VMGuestMetrics", "vmGuestMetrics")]
    [InlineData("SDNControllers", "sdnControllers")]
    public void Fields_begin_small(string pascal, string camel) => Assert.Equal(camel, Words.Camel(pascal));

    [Theory]
    [InlineData("task", "XapiTask", "Tasks")]
    [InlineData("console", "XapiConsole", "Consoles")]
    [InlineData("network_sriov", "NetworkSriov", "NetworkSriovs")]
    [InlineData("event", "Event", "Events")]
    public void A_record_is_prefixed_only_where_every_file_sees_a_type_of_that_name(string table, string record, string property)
    {
        Assert.Equal(record, ModelNames.Record(table));
        Assert.Equal(property, ModelNames.TableProperty(table));
    }

    [Fact]
    public void No_member_that_records_inherit_can_be_hidden_by_a_column()
    {
        var type = Generation.HandWrittenHalf.GetTypeByMetadataName("XenLint.Model.PoolObject");
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers().Where(member => member.CanBeReferencedByName))
            {
                Assert.Contains(member.Name, Vocabulary.RecordMembers);
            }
        }
    }
}
