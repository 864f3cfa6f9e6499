namespace XenLint.Evidence;

/// <summary>Members about disks in their genuine form.</summary>
internal static class DiskSamples
{
    public const string BlockDevices =
        """
        TYPE  NAME                          SCHED    TRAN  ROTA LOG-SEC RQ-SIZE VENDOR   MODEL
        disk  sda                           deadline sas      0     512     128 DELL     PERC H730P
        part  |-sda1                        deadline          0     512     128          
        part  `-sda3                        deadline          0     512     128          
        lvm     `-XSLocalEXT--5bd4a1cc      noop              0     512     128          
        disk  sdb                                    fc       1     512     128 NETAPP   LUN C-Mode
        mpath `-3600a098038314c4f4a2b4d4a   none              1     512     128          
        disk  sdc                                    usb      1     512     128 SanDisk  Cruzer Fit
        rom   sr0                           cfq      sata     1    2048     128 HL-DT-ST DVD+-RW
        """;

    public const string Gpt =
        """

        Disk /dev/sda: 480.1 GB, 480103981056 bytes, 937703088 sectors
        Units = sectors of 1 * 512 = 512 bytes
        Sector size (logical/physical): 512 bytes / 4096 bytes
        Disk label type: gpt

        #         Start          End    Size  Type            Name
         1     46139392     83888127     18G  Microsoft basic 
         4     83888128     84936703    512M  BIOS boot parti 

        """;

    public const string Dos =
        """

        Disk /dev/sda: 80.0 GB, 80026361856 bytes
        255 heads, 63 sectors/track, 9729 cylinders
        Units = cylinders of 16065 * 512 = 8225280 bytes

           Device Boot      Start         End      Blocks   Id  System
        /dev/sda1               1           5       40131   de  Dell Utility
        /dev/sda2   *           6         528     4200997+  83  Linux

        Disk /dev/sdb: 10 GiB, 10737418240 bytes, 20971520 sectors
        Disklabel type: dos
        Disk identifier: 0x8f2a

        Device     Boot Start      End  Sectors Size Id Type
        /dev/sdb1        2048 20971519 20969472  10G 83 Linux

        """;

    public const string Partitions = "major minor  #blocks  name\n\n   8        0  468851544 sda\n   8        1   18874368 sda1\n 253        0  524288000 dm-0\n";

    public const string ScsiDevices = "/dev/sg0  0 2 0 0  0  /dev/sda\n/dev/sg1  7 0 1 0  0  /dev/sdb\n/dev/sg2  1 0 32 0  13\n";

    public const string ScsiHosts = "host0:\n    megaraid_sas\nhost7:\n    qla2xxx -> QLE2692\nhost8:\n    \n";

    public const string DeviceMapper =
        """
        36001405b1b2b6fed488cd4461d9b7cd7: 0 1048576000 multipath 3 queue_if_no_path pg_init_retries 50 1 alua 2 1 round-robin 0 1 1 8:16 1 round-robin 0 1 1 65:240 1
        VG_XenStorage--064444e9--db6e--a4d0--9c7c--85f93395d254-MGT: 0 8192 linear 253:0 20480
        odd: 0 8 error

        """;

    public const string DeviceMapperInfo =
        """
        Name:              36001405b1b2b6fed488cd4461d9b7cd7
        State:             ACTIVE
        Read Ahead:        256
        Open count:        2
        Major, minor:      253, 0
        UUID: mpath-36001405b1b2b6fed488cd4461d9b7cd7

        Name:              odd
        State:             SUSPENDED
        Open count:        0
        UUID:

        """;

    public const string PhysicalVolumes =
        """
          PV                                            VG                                                 Fmt  Attr PSize   PFree  
          /dev/mapper/36001405b1b2b6fed488cd4461d9b7cd7 VG_XenStorage-064444e9-db6e-a4d0-9c7c-85f93395d254 lvm2 a--  500.00g 112.40g
          /dev/sdz                                                                                         lvm2 ---   10.00g  10.00g
          unknown device                                VG_XenStorage-73cf256d-1f2e-4d3c-8b9a-a1b2c3d4e501 lvm2 a-m  250.00g <12.40g

        """;

    public const string VolumeGroups =
        """
          VG                                                 #PV #LV #SN Attr   VSize   VFree  
          VG_XenStorage-064444e9-db6e-a4d0-9c7c-85f93395d254   1   9   0 wz--n- 499.99g 112.40g
          site-data                                            2   1   0 wz-pn- <10.00g      0 

        """;

    public const string LogicalVolumes =
        """
          LV                                       VG                                                 Attr       LSize
          MGT                                      VG_XenStorage-064444e9-db6e-a4d0-9c7c-85f93395d254 -wi-a-----   4.00m
          VHD-0f1f0f5e-3d0c-4a44-8e5a-2f3f1c9e0a11 VG_XenStorage-064444e9-db6e-a4d0-9c7c-85f93395d254 -wi-ao----  24.05g

        """;
}
