using NUnit.Framework;

// Fixtures run one after the other, and only those that are marked [Parallelizable] run side by side, before all others. Most of them wait for processes, browsers and
// databases, so there are more of them at a time than a small machine has cores. A fixture may be marked when
//   - its servers, folders, databases and ports (FreePort) are its own: of PostgreSQL a database in the shared cluster, or a cluster; of the browser a context;
//   - it neither changes nor listens to anything that is one for the whole process: environment variables, culture, console, MeterListener, ActivityListener;
//   - it proves nothing by how soon something happens: whatever it waits for may come late, and its patience only ends what has failed.
[assembly: LevelOfParallelism(4)]
