namespace XenLint.Analysis;

/// <summary>Why a step is left to a person.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Text">The reason in words that end a sentence such as "Left to you: …".</param>
public sealed record FixObstacle(FixObstacleKind Kind, string Text);

/// <summary>The reasons for leaving a step to a person.</summary>
public enum FixObstacleKind
{
    /// <summary>Only a person knows a value.</summary>
    ToFill,

    /// <summary>It is done on the console of a host, not through the pool.</summary>
    Console,

    /// <summary>It is more than calls of one program after the other.</summary>
    Script,

    /// <summary>Data are lost.</summary>
    LosesData,

    /// <summary>There is no way back.</summary>
    CannotBeUndone,

    /// <summary>A host can be cut off, or virtual machines stopped.</summary>
    HighRisk,

    /// <summary>A host restarts.</summary>
    HostRestart,

    /// <summary>A virtual machine has to be shut down.</summary>
    MachineShutDown,

    /// <summary>High availability would have to be off, and the capture does not tell how it was set up.</summary>
    HighAvailability,

    /// <summary>Virtual machines would have to leave a host, and have nowhere to go or are not known.</summary>
    Evacuation,

    /// <summary>The capture does not tell which pool it is of, so a script cannot tell it from another one.</summary>
    UnknownPool,

    /// <summary>Two findings want different values for the same setting.</summary>
    Conflict,

    /// <summary>The release of the pool does not have the field that it sets.</summary>
    OtherRelease,

    /// <summary>It follows a step that is left to a person.</summary>
    AfterHeld,
}
