// One line per widget: importing this module defines every element.
import '@sluice/widgets/define/source';
import '@sluice/widgets/define/table';
import '@sluice/widgets/define/board';
