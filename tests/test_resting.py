import asyncio
from threading import Event, Thread

from textual.app import App

from .resting import WatchedLoop, wait_for_rest


async def test_what_follows_from_what_follows_is_waited_for() -> None:
    done: list[int] = []

    def go_on(left: int) -> None:
        done.append(left)
        if left:
            asyncio.get_running_loop().call_soon(go_on, left - 1)

    go_on(50)
    asyncio.get_running_loop().call_later(0.001, done.append, -1)
    await wait_for_rest()
    assert sorted(done) == [*range(-1, 51)]


async def test_what_is_due_only_later_is_not_waited_for() -> None:
    late = asyncio.get_running_loop().call_later(3600, int)
    await wait_for_rest()
    late.cancel()


async def test_what_is_due_again_and_again_is_left_to_itself() -> None:
    app: App[None] = App()
    ticks: list[int] = []
    async with app.run_test() as pilot:
        app.set_interval(0.005, lambda: ticks.append(1))
        await pilot.pause()
        assert ticks


async def test_threads_are_waited_for_unless_they_wait_themselves() -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, WatchedLoop)
    gate = Event()
    told: list[str] = []
    handed = asyncio.ensure_future(asyncio.to_thread(sum, range(1_000_000)))
    handed.add_done_callback(lambda _: told.append("handed"))
    await wait_for_rest()
    assert told == ["handed"]
    assert not loop.helped()
    stuck = Thread(target=gate.wait)
    stuck.start()
    await wait_for_rest()
    assert loop.helped()
    gate.set()
    stuck.join()
    assert not loop.helped()
