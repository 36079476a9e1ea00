// One line per widget: importing this module defines every element.
import '@sluice/widgets/define/source';
import '@sluice/widgets/define/table';
import '@sluice/widgets/define/dashboard';
import '@sluice/widgets/define/board';
import '@sluice/widgets/define/funnel';
import '@sluice/widgets/define/velocity';
import '@sluice/widgets/define/forecast';
import '@sluice/widgets/define/filter';
import '@sluice/widgets/define/chart';
import '@sluice/widgets/define/feed';
