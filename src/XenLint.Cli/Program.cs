using XenLint.Cli;

using var surroundings = Surroundings.OfProcess();
using var interruption = new Interruption();
return CommandLine.Run(args, surroundings, interruption.Token);
