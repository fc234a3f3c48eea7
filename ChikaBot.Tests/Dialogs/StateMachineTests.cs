using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class StateMachineTests
{
    private enum Light
    {
        Red,
        Green,
        Off,
    }

    private enum Happening
    {
        Timer,
        Button,
        Cut,
    }

    [Test]
    public void Takes_the_first_move_whose_guard_holds()
    {
        var machine = new StateMachine<Light, Happening, int>();
        machine.Configure(Light.Red).PermitIf(Happening.Timer, Light.Green, waiting => waiting > 2, "more than two wait").Permit(Happening.Timer, Light.Red);

        Assert.That(machine.Fire(Light.Red, Happening.Timer, 3), Is.EqualTo(Light.Green));
        Assert.That(machine.Fire(Light.Red, Happening.Timer, 2), Is.EqualTo(Light.Red));
    }

    [Test]
    public void An_unknown_trigger_is_a_bug_and_names_state_and_trigger()
    {
        var machine = new StateMachine<Light, Happening, int>();
        machine.Configure(Light.Red).Permit(Happening.Timer, Light.Green);

        Assert.That(() => machine.Fire(Light.Red, Happening.Button, 0), Throws.InvalidOperationException.With.Message.Contains("Red").And.Message.Contains("Button"));
    }

    [Test]
    public void A_move_that_could_never_be_taken_is_refused()
    {
        var machine = new StateMachine<Light, Happening, int>();
        var red = machine.Configure(Light.Red).Permit(Happening.Timer, Light.Green);

        Assert.That(() => red.Permit(Happening.Timer, Light.Off), Throws.InvalidOperationException);
    }

    [Test]
    public void Draws_its_table()
    {
        var machine = new StateMachine<Light, Happening, int>();
        machine.Configure(Light.Red).PermitIf(Happening.Timer, Light.Green, _ => true, "cars wait").PermitReentry(Happening.Button);
        machine.Configure(Light.Green).Permit(Happening.Cut, Light.Off);

        Assert.That(machine.ToMermaid(Light.Red), Is.EqualTo(
            """
            stateDiagram-v2
                [*] --> Red
                Red --> Green : Timer [cars wait]
                Red --> Red : Button
                Green --> Off : Cut
                Off --> [*]

            """));
    }
}
