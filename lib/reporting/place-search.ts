import { Stack } from 'aws-cdk-lib'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { CfnPlaceIndex } from 'aws-cdk-lib/aws-location'
import { Construct } from 'constructs'
import type { Binding } from '../shared/binding.ts'
import { plainValue } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'

/**
 * The same name wherever the index lives, since nothing but a name crosses regions. Another provider is
 * another name, so that CloudFormation can make the new index before it drops the old.
 */
const indexName = (settings: StageSettings): string => `EssHelpMe-${settings.name}-${settings.placeProvider}`

/** The index itself, in whatever region the enclosing stack is. */
export function placeIndex(scope: Construct, settings: StageSettings): CfnPlaceIndex {
  return new CfnPlaceIndex(scope, 'Index', {
    indexName: indexName(settings),
    dataSource: settings.placeProvider,
    // A report keeps the address it was given, which the terms call storage.
    dataSourceConfiguration: { intendedUse: 'Storage' },
    description: 'Addresses and police stations near the place of a report',
  })
}

/** Looking up addresses and police stations; the index may live in another region than the stack. */
export class PlaceSearch extends Construct {
  readonly region: Binding
  private readonly indexName: string
  private readonly indexArn: string

  constructor(scope: Construct, id: string, props: { readonly settings: StageSettings }) {
    super(scope, id)
    const { settings } = props
    if (settings.locationRegion === settings.region) placeIndex(this, settings)
    this.indexName = indexName(settings)
    this.region = plainValue(settings.locationRegion)
    this.indexArn = Stack.of(this).formatArn({
      service: 'geo',
      region: settings.locationRegion,
      resource: 'place-index',
      resourceName: this.indexName,
    })
  }

  /** The index's name, with the permission to search it by position and by text. */
  get searching(): Binding {
    const grantTo = (grantee: IGrantable) =>
      Grant.addToPrincipal({
        grantee,
        actions: ['geo:SearchPlaceIndexForPosition', 'geo:SearchPlaceIndexForText'],
        resourceArns: [this.indexArn],
      })
    return { value: this.indexName, grantTo }
  }
}
