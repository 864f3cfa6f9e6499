namespace XenLint.Evidence;

/// <summary>Members about network in their genuine form.</summary>
internal static class NetworkSamples
{
    public const string IpAddresses =
        """
        1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN qlen 1
            link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
            inet 127.0.0.1/8 scope host lo
               valid_lft forever preferred_lft forever
        2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq master ovs-system state UP qlen 1000
            link/ether a4:ba:db:50:49:0e brd ff:ff:ff:ff:ff:ff
            RX: bytes  packets  errors  dropped overrun mcast   
            618898658124  921049642  17       0       0       0       
            TX: bytes  packets  errors  dropped carrier collsns 
            859667946125  500987952   3       0       0       0       
        3: eth1: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 9000 qdisc mq master ovs-system state DOWN qlen 1000
            link/ether a4:ba:db:50:49:0f brd ff:ff:ff:ff:ff:ff
        4: eth2: <BROADCAST,MULTICAST> mtu 1500 qdisc noop state DOWN qlen 1000
            link/ether a4:ba:db:50:49:10 brd ff:ff:ff:ff:ff:ff
        5: xenbr0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UNKNOWN qlen 1
            link/ether a4:ba:db:50:49:0e brd ff:ff:ff:ff:ff:ff
            inet 10.80.229.40/24 brd 10.80.229.255 scope global dynamic xenbr0
               valid_lft 86035sec preferred_lft 86035sec
            inet6 fe80::a6ba:dbff:fe50:490e/64 scope link 
               valid_lft forever preferred_lft forever
        6: eth0.100@eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP
            inet 10.1.0.1 peer 10.1.0.2/32 scope global eth0.100

        """;

    public const string OldIfconfig =
        """
        eth0      Link encap:Ethernet  HWaddr A4:BA:DB:50:49:0E  
                  UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1
                  RX packets:921049642 errors:17 dropped:0 overruns:0 frame:0
                  TX packets:500987952 errors:3 dropped:0 overruns:0 carrier:0
                  collisions:0 txqueuelen:1000 
                  RX bytes:618898658124 (576.3 GiB)  TX bytes:859667946125 (800.6 GiB)

        eth1      Link encap:Ethernet  HWaddr A4:BA:DB:50:49:0F  
                  UP BROADCAST MULTICAST  MTU:9000  Metric:1

        eth2      Link encap:Ethernet  HWaddr A4:BA:DB:50:49:10  
                  BROADCAST MULTICAST  MTU:1500  Metric:1

        lo        Link encap:Local Loopback  
                  inet addr:127.0.0.1  Mask:255.0.0.0
                  UP LOOPBACK RUNNING  MTU:16436  Metric:1

        xenbr0    Link encap:Ethernet  HWaddr A4:BA:DB:50:49:0E  
                  inet addr:10.80.229.40  Bcast:10.80.229.255  Mask:255.255.255.0
                  inet6 addr: fe80::a6ba:dbff:fe50:490e/64 Scope:Link
                  UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1

        """;

    public const string NewIfconfig =
        """
        eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
                ether a4:ba:db:50:49:0e  txqueuelen 1000  (Ethernet)
                RX packets 921049642  bytes 618898658124 (576.3 GiB)
                RX errors 17  dropped 0  overruns 0  frame 0
                TX packets 500987952  bytes 859667946125 (800.6 GiB)
                TX errors 3  dropped 0 overruns 0  carrier 0  collisions 0

        eth1: flags=4099<UP,BROADCAST,MULTICAST>  mtu 9000
                ether a4:ba:db:50:49:0f  txqueuelen 1000  (Ethernet)

        eth2: flags=4098<BROADCAST,MULTICAST>  mtu 1500
                ether a4:ba:db:50:49:10  txqueuelen 1000  (Ethernet)

        lo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536
                inet 127.0.0.1  netmask 255.0.0.0

        xenbr0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
                inet 10.80.229.40  netmask 255.255.255.0  broadcast 10.80.229.255
                inet6 fe80::a6ba:dbff:fe50:490e  prefixlen 64  scopeid 0x20<link>
                ether a4:ba:db:50:49:0e  txqueuelen 1000  (Ethernet)

        """;

    public const string NetworkDaemon =
        """
        {"interface_config": {"xenbr0": {"ipv4_conf": "DHCP4", "ipv6_conf": "None6", "ipv4_routes": [], "mtu": 1500, "persistent_i": true},
        "xapi1": {"ipv4_conf": ["Static4", [["10.228.10.40", 24], ["10.228.11.40", 24]]], "ipv6_conf": ["Static6", [["fd00::40", 64]]], "ipv4_gateway": "10.228.10.1", "dns": [["10.20.0.53", "10.20.1.53"], ["example.lan"]], "mtu": 9000},
        "xenbr3": {"ipv4_conf": ["DHCP4", []], "ipv6_conf": ["Autoconf6"], "ipv4_gateway": []}},
        "bridge_config": {"xapi1": {"ports": {"bond0": {"interfaces": ["eth0", "eth1"], "bond_properties": {"mode": "lacp", "hashing-algorithm": "tcpudp_ports"}, "bond_mac": "00:19:d1:79:75:10", "kind": "Basic_port"}}, "bridge_mac": "00:19:d1:79:75:10", "persistent_b": true}},
        "gateway_interface": "xenbr0", "dns_interface": ["xapi1"]}
        """;

    public const string EthernetLink =
        """
        Settings for eth0:
        	Supported ports: [ FIBRE ]
        	Supported link modes:   10000baseT/Full 
        	                        25000baseCR/Full 
        	Supports auto-negotiation: No
        	Speed: 10000Mb/s
        	Duplex: Full
        	Port: FIBRE
        	PHYAD: 0
        	Auto-negotiation: off
        	Current message level: 0x00000007 (7)
        	Link detected: yes

        """;

    public const string EthernetDriver =
        """
        driver: i40e
        version: 2.25.11
        firmware-version: 9.20 0x8000d95e 22.5.7
        expansion-rom-version: 
        bus-info: 0000:01:00.0
        supports-statistics: yes

        """;
}
