// Programs read their environment and leave an exit code: both belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
