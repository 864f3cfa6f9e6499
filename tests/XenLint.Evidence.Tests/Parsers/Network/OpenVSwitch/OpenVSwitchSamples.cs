namespace XenLint.Evidence;

/// <summary>Outputs of Open vSwitch in their genuine form.</summary>
internal static class OpenVSwitchSamples
{
    public const string OldBond =
        "---- bond0 ----\n" +
        "bond_mode: balance-tcp\n" +
        "bond may use recirculation: yes, Recirc-ID : 1\n" +
        "bond-hash-basis: 0\n" +
        "updelay: 31000 ms\n" +
        "downdelay: 200 ms\n" +
        "next rebalance: 7012 ms\n" +
        "lacp_status: negotiated\n" +
        "active slave mac: 00:19:d1:79:75:10(eth0)\n" +
        "\n" +
        "slave eth0: enabled\n" +
        "\tactive slave\n" +
        "\tmay_enable: true\n" +
        "\thash 77: 22 kB load\n" +
        "\n" +
        "slave eth1: disabled\n" +
        "\tmay_enable: false\n" +
        "\n";

    public const string NewBond =
        "---- bond1 ----\n" +
        "bond_mode: active-backup\n" +
        "bond may use recirculation: no, Recirc-ID : -1\n" +
        "bond-hash-basis: 0\n" +
        "lb_output action: disabled, bond-id: -1\n" +
        "updelay: 31000 ms\n" +
        "downdelay: 200 ms\n" +
        "lacp_status: off\n" +
        "lacp_fallback_ab: false\n" +
        "active-backup primary: <none>\n" +
        "active member mac: 00:00:00:00:00:00(none)\n" +
        "\n" +
        "member eth2: disabled\n" +
        "  may_enable: false\n" +
        "\n" +
        "member eth3: disabled\n" +
        "  may_enable: false\n" +
        "\n";

    public const string BondList = "bond\ttype\trecircID\tslaves\nbond0\tbalance-tcp\t1\teth0, eth1\nbond1\tactive-backup\t0\teth2, eth3\n";

    public const string Settings =
        """
        _uuid               : 6729829d-6254-4342-8845-5664a885c1a5
        db_version          : "7.12.1"
        external_ids        : {hostname="xs-01", system-id="b73f2259-2952-4021-bad0-9bdd82c5325d"}
        ovs_version         : "2.17.7"
        system_type         : XCP-ng

        """;

    public const string Bridges =
        """
        _uuid               : 35a89450-5b54-41c3-8188-22f82593b37c
        controller          : []
        datapath_type       : ""
        external_ids        : {xs-network-uuids="dcde29fe-940c-4f82-8b10-b8d22efb4bb6;5d9908e1-9c45-4d09-8d3a-eedf27648242"}
        fail_mode           : standalone
        name                : "xenbr0"
        other_config        : {hwaddr="a4:ba:db:50:49:0e"}
        ports               : [f562f81f-a97c-4b90-83a0-ed496aa02d00, 5ff9169c-a6e7-424d-88ea-10aa31246358]

        _uuid               : 91fc033a-6a75-4311-8f12-87b052b169a4
        external_ids        : {}
        fail_mode           : []
        name                : xapi1
        ports               : []

        """;

    public const string Ports =
        """
        _uuid               : fb158902-b9f9-48e3-8c98-76c13da54a2d
        bond_active_slave   : "00:19:d1:79:75:10"
        bond_downdelay      : 200
        bond_mode           : balance-tcp
        interfaces          : [1d77a93e-79ba-480e-8656-b65e3b37b09e, 208223ee-2916-440e-8e9c-27bcb5ce43a6]
        lacp                : active
        name                : "bond0"
        other_config        : {bond-detect-mode=carrier, bond-miimon-interval="100", lacp-time=slow}
        tag                 : []

        _uuid               : d310eac4-3c61-4f2a-8d1f-a5984848263b
        bond_mode           : []
        interfaces          : [fd66d2ea-2e51-4e56-89a1-82d752ef0797]
        lacp                : []
        name                : "vif3.0"
        tag                 : 120

        """;

    public const string Interfaces =
        """
        _uuid               : 1d77a93e-79ba-480e-8656-b65e3b37b09e
        admin_state         : up
        duplex              : full
        error               : "a \"quoted\" word"
        link_speed          : 10000000000
        link_state          : up
        mac_in_use          : "00:19:d1:79:75:10"
        mtu                 : 1500
        name                : "eth0"
        statistics          : {collisions=0, rx_bytes=25056722960, rx_errors=7, tx_errors=0}
        status              : {driver_name=bnxt_en, driver_version="1.10.2-223", firmware_version="222.0.144.0/pkg 22.21.07.80"}

        _uuid               : 208223ee-2916-440e-8e9c-27bcb5ce43a6
        admin_state         : up
        duplex              : []
        link_speed          : []
        link_state          : down
        mac_in_use          : "00:1b:21:21:00:40"
        mtu                 : 1500
        name                : "eth1"
        statistics          : {}
        status              : {}

        """;
}
