import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { StageSettings } from '../shared/stage-settings.ts'
import { placeIndex } from './place-search.ts'

/** The place index alone, for a stage whose own region has no Amazon Location. */
export class PlaceIndexStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: StageSettings }) {
    super(scope, id, props)
    placeIndex(this, props.settings)
  }
}
