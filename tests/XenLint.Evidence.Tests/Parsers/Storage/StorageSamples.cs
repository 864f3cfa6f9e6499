namespace XenLint.Evidence;

/// <summary>Members about storage in their genuine form.</summary>
internal static class StorageSamples
{
    public const string SmallDevice =
        """
        36001405b1b2b6fed488cd4461d9b7cd7 dm-0 QNAP,iSCSI Storage
        size=500G features='1 queue_if_no_path' hwhandler='0' wp=rw
        `-+- policy='round-robin 0' prio=1 status=active
          `- 7:0:0:0 sdb 8:16   active ready running

        """;

    public const string Topology =
        """
        multipathd> show topology
        3600a098038314c4f4a2b4d4a5a6b3131 dm-1 NETAPP,LUN C-Mode
        size=2.0T features='3 queue_if_no_path pg_init_retries 50' hwhandler='1 alua' wp=rw
        |-+- policy='service-time 0' prio=50 status=active
        | |- 7:0:1:0 sdb 8:16  active ready running
        | `- 8:0:1:0 sdd 8:48  failed faulty offline
        `-+- policy='service-time 0' prio=10 status=enabled
          |- 7:0:2:0 sdc 8:32  active ready running
          `- 8:0:2:0 sde 8:64  active ready running
        3600a098038314c4f4a2b4d4a5a6b3132 dm-2 NETAPP,LUN C-Mode
        size=1.0T features='3 queue_if_no_path pg_init_retries 50' hwhandler='1 alua' wp=rw
        `-+- policy='service-time 0' prio=50 status=active
          |- 7:0:1:1 sdf 8:80  active ready running
          `- 8:0:1:1 sdg 8:96  active i/o pending running
        multipathd> 
        """;

    public const string OldTopology =
        """
        multipathd> 3600a0b800011a2be00000e2e4b1b9b61 dm-1 IBM,1814 FAStT
        [size=100G][features=1 queue_if_no_path][hwhandler=1 rdac][rw]
        \_ round-robin 0 [prio=6][active]
         \_ 3:0:0:0 sdb 8:16  [active][ready]
        \_ round-robin 0 [prio=1][enabled]
         \_ 4:0:0:0 sdc 8:32  [failed][faulty]
        multipathd> 
        """;

    public const string Configuration =
        """"
        # Site settings for multipathd
        defaults {
        	user_friendly_names	no
        	polling_interval	5   ! seconds
        	polling_interval	20
        }
        blacklist {
        	devnode "^(ram|raw|loop|fd|md|dm-|sr|scd|st|nbd|rbd|td|xvd)[0-9]*"
        	device { product "#LOGICAL ""VOLUME""" }
        }
        devices {
        	device {
        		vendor	"NETAPP"
        		product	"LUN.*"
        		hardware_handler	"1 alua"
        		no_path_retry	queue
        	}
        	device
        	{
        		vendor	"QNAP"
        	}
        }
        multipaths {
        	multipath {
        		wwid	36001405b1b2b6fed488cd4461d9b7cd7
        		alias	mpath-db
        	}
        }
        overrides
        """";

    public const string Sessions =
        """
        iSCSI Transport Class version 2.0-870
        version 6.2.0.874-10
        Target: iqn.2004-04.com.qnap:ts-859uplus:iscsi.lab.000001 (non-flash)
        	Current Portal: 10.80.228.43:3260,1
        	Persistent Portal: 10.80.228.44:3260,1
        		**********
        		Interface:
        		**********
        		Iface Name: default
        		Iface Transport: tcp
        		Iface Initiatorname: iqn.2012-07.com.example:8fe405de
        		Iface IPaddress: 10.80.228.11
        		Iface HWaddress: <empty>
        		Iface Netdev: <empty>
        		SID: 1
        		iSCSI Connection State: LOGGED IN
        		iSCSI Session State: LOGGED_IN
        		Internal iscsid Session State: NO CHANGE
        		*********
        		Timeouts:
        		*********
        		Recovery Timeout: 20
        		************************
        		Attached SCSI devices:
        		************************
        		Host Number: 7	State: running
        		scsi7 Channel 00 Id 0 Lun: 0
        			Attached scsi disk sdb		State: running
        		scsi7 Channel 00 Id 0 Lun: 1
        			Attached scsi disk sdc		State: blocked
        		**********
        		Interface:
        		**********
        		Iface Name: c_eth2
        		Iface IPaddress: 10.80.229.11
        		Iface Netdev: eth2
        		SID: 2
        		iSCSI Connection State: TRANSPORT WAIT
        		iSCSI Session State: FREE
        		Host Number: 8	State: running
        	Current Portal: [fd00::43]:3260,2
        	Persistent Portal: [fd00::43]:3260,2
        		Iface Name: default
        		SID: 3
        		iSCSI Session State: LOGGED_IN
        Target: iqn.2004-04.com.qnap:ts-859uplus:iscsi.lab.000002
        	Current Portal: 10.81.228.43:3260,1
        		Iface Name: default
        		SID: 4
        		iSCSI Session State: FAILED

        """;
}
