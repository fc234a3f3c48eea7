namespace ChikaBot.Dialogs.Engine;

/// <summary>Is told what flows do, for reports. Called from any thread, and also in turns that are thrown away afterwards.</summary>
public interface IFlowObserver
{
    /// <param name="state">Entered, or asked again.</param>
    void Entered(string flow, string state);

    void Moved(string flow, FlowMove move);
}
