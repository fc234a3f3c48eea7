using ChikaBot.Commands;

return await CommandLine.RunAsync(args);
