using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChikaBot.Bench.Engine;

// In this process: a generated project of its own would not find the repository's build properties.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(10).WithWarmupCount(5);
BenchmarkRunner.Run<EngineTurns>(DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default));
