using System.Threading.Channels;
using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Display;

/// <summary>Carries events from the deployment to a view, so that drawing never holds a step up.</summary>
internal sealed class EventFeed : IAsyncDisposable
{
    private readonly Channel<object> queue = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDeploymentView view;
    private readonly Task showing;

    /// <summary>Feeds this view; the feed disposes it.</summary>
    public EventFeed(IDeploymentView view)
    {
        this.view = view;
        showing = ShowAllAsync();
    }

    /// <summary>Takes an event.</summary>
    public void Observe(DeploymentEvent happened) => queue.Writer.TryWrite(happened);

    /// <summary>Waits until all events so far are shown.</summary>
    public async Task ShownAsync()
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (queue.Writer.TryWrite(mark) && await Task.WhenAny(mark.Task, showing) == mark.Task)
        {
            return;
        }

        await showing;
    }

    /// <summary>Shows what is left, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await showing;
    }

    private async Task ShowAllAsync()
    {
        await using (view)
        {
            await foreach (var item in queue.Reader.ReadAllAsync())
            {
                if (item is TaskCompletionSource mark)
                {
                    mark.SetResult();
                }
                else
                {
                    await view.ShowAsync((DeploymentEvent)item, CancellationToken.None);
                }
            }
        }
    }
}
