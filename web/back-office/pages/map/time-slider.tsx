import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { pageTexts } from './texts.ts'
import { spanOf } from './time-buckets.ts'
import type { useTime } from './use-time.ts'

/** How many incidents there were when. Decoration: the slider says the same of each span. */
const Histogram = ({ counts, isSeen }: { counts: readonly number[]; isSeen: (at: number) => boolean }) => {
  const most = Math.max(1, ...counts)
  return (
    <div className="histogram" aria-hidden="true">
      {counts.map((count, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is known by its place
          key={at}
          className={isSeen(at) ? 'histogram-bar histogram-seen' : 'histogram-bar'}
          style={{ blockSize: `${count === 0 ? 0 : Math.max(4, (count / most) * 100)}%` }}
        />
      ))}
    </div>
  )
}

interface TimeSliderProps {
  readonly time: ReturnType<typeof useTime>
}

/** Goes through the days of the map: by hand, by the arrow keys, or playing. */
export const TimeSlider = ({ time }: TimeSliderProps) => {
  const texts = useTexts(pageTexts)
  const format = useFormat()
  const { buckets, counts, at, view, isPlaying } = time
  const textAt = (bucket: number) => {
    const first = view === 'upTo' ? 0 : bucket
    const count = counts.slice(first, bucket + 1).reduce((sum, one) => sum + one, 0)
    const [{ from }, { to }] = [spanOf(buckets, first), spanOf(buckets, bucket)]
    return texts.span(format.dateTime(from), format.dateTime(to), format.number(count))
  }
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={textAt(at)}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl
                label={texts.timeView}
                selectedId={view}
                options={[
                  { id: 'upTo', text: texts.upTo },
                  { id: 'only', text: texts.only },
                ]}
                onChange={({ detail }) => time.setView(detail.selectedId === 'only' ? 'only' : 'upTo')}
              />
              <Button iconName={isPlaying ? 'pause' : 'play'} onClick={isPlaying ? time.pause : time.play}>
                {isPlaying ? texts.pause : texts.play}
              </Button>
            </SpaceBetween>
          }
        >
          {texts.time}
        </Header>
      }
    >
      <Histogram counts={counts} isSeen={(bucket) => (view === 'upTo' ? bucket <= at : bucket === at)} />
      {buckets.count > 1 && (
        <input
          className="time-range"
          type="range"
          aria-label={texts.counts}
          aria-valuetext={textAt(at)}
          min={0}
          max={buckets.count - 1}
          value={at}
          onChange={({ target }) => {
            time.pause()
            time.moveTo(Number(target.value))
          }}
        />
      )}
    </Container>
  )
}
