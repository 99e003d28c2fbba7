// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/Specimens.h"

#include "views/gallery/SpecimenText.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/FormField.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PasswordField.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/TeamTag.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>

namespace redoubt::views::specimens {

namespace {

template <class Control>
Control *disabled(Control *control)
{
    control->setEnabled(false);
    return control;
}

} // namespace

QWidget *buttons()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 12);
    column->addWidget(
        lineOf({new Button(SpecimenText::tr("Rule"), ButtonKind::Primary, Icon::Scale),
                new Button(SpecimenText::tr("Return"), ButtonKind::Secondary, Icon::Undo), new Button(SpecimenText::tr("Reject"), ButtonKind::Danger),
                new Button(SpecimenText::tr("More"), ButtonKind::Ghost, Icon::More), new Button(SpecimenText::tr("Compare"), ButtonKind::Link)}));
    column->addWidget(lineOf({disabled(new Button(SpecimenText::tr("Disabled"), ButtonKind::Primary)),
                              disabled(new Button(SpecimenText::tr("Disabled"), ButtonKind::Secondary, Icon::Undo)),
                              new Button(SpecimenText::tr("Stop"), ButtonKind::Destructive, Icon::Stop)}));
    column->addWidget(lineOf({new Button(SpecimenText::tr("Small"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small),
                              new Button(SpecimenText::tr("Remind"), ButtonKind::Secondary, Icon::None, ButtonSize::Small),
                              Button::iconOnly(Icon::Filter, SpecimenText::tr("Filter")), Button::iconOnly(Icon::Sort, SpecimenText::tr("Sort")),
                              Button::iconOnly(Icon::More, SpecimenText::tr("More")),
                              Button::iconOnly(Icon::Download, SpecimenText::tr("Download"), ButtonKind::Secondary),
                              new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_K)), new KeyHint(QStringLiteral("⏎"))}));
    return box;
}

QWidget *chips()
{
    using models::TeamSide;
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 12);
    column->addWidget(lineOf({new Chip(teamTag(SpecimenText::tr("Red03"), TeamSide::Red)), new Chip(teamTag({}, TeamSide::Blue)),
                              new Chip(teamTag({}, TeamSide::White)), new Label(SpecimenText::tr("Listening Wave"))}));
    column->addWidget(lineOf({new Chip(severityChip(4)), new Chip(severityChip(3)), new Chip(severityChip(2)), new Chip(severityChip(1))}));
    column->addWidget(lineOf({new Chip({SpecimenText::tr("Waiting"), Tone::Neutral, Icon::Hourglass}),
                              new Chip({SpecimenText::tr("Under review"), Tone::Accent, Icon::Eye}),
                              new Chip({SpecimenText::tr("Possible duplicate"), Tone::Severity2, Icon::Copy})}));
    column->addWidget(lineOf({new Chip({SpecimenText::tr("Two judges"), Tone::Severity3, Icon::Users}),
                              new Chip({SpecimenText::tr("Ruled"), Tone::Ok, Icon::Check}),
                              new Chip({SpecimenText::tr("Exercise data"), Tone::Neutral, Icon::Exercise, ChipShape::Outline}),
                              new Chip({SpecimenText::tr("Agrees"), Tone::Ok, Icon::Check, ChipShape::Plain}),
                              new Chip({SpecimenText::tr("Differs"), Tone::Severity3, Icon::Alert, ChipShape::Plain})}));
    column->addWidget(lineOf({new Chip({SpecimenText::tr("Online"), Tone::Ok, Icon::Cloud, ChipShape::Soft, 0, 24}),
                              new Chip({SpecimenText::tr("3 pending"), Tone::Severity2, Icon::CloudUp, ChipShape::Soft, 0, 24}),
                              new Chip({SpecimenText::tr("Offline"), Tone::Neutral, Icon::CloudOff, ChipShape::Soft, 0, 24}),
                              new Chip({SpecimenText::tr("2 conflicts"), Tone::Severity4, Icon::Conflict, ChipShape::Soft, 0, 24})}));
    return box;
}

QWidget *inputs()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 12);
    column->addWidget(new SearchBox(SpecimenText::tr("Find by unit, team or number")));
    auto *fields = rowLayout(8);
    auto *password = new PasswordField;
    password->setText(QStringLiteral("correct horse"));
    fields->addWidget(new FormField(SpecimenText::tr("Password"), password), 1, Qt::AlignTop);
    auto *wrong = new FormField(SpecimenText::tr("Time"), new QLineEdit(QStringLiteral("25:70")));
    wrong->setError(SpecimenText::tr("A time is 00:00 to 23:59"));
    fields->addWidget(wrong, 1, Qt::AlignTop);
    column->addLayout(fields);
    auto *choices = rowLayout(8);
    auto *combo = new QComboBox;
    combo->addItem(SpecimenText::tr("6.2 Central control system"));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choices->addWidget(combo, 1);
    auto *spin = new QSpinBox;
    spin->setRange(0, 100);
    spin->setValue(80);
    spin->setSuffix(QStringLiteral(" %"));
    spin->setMinimumWidth(scaled(88));
    choices->addWidget(spin);
    column->addLayout(choices);
    auto *checked = new QCheckBox(SpecimenText::tr("Explained"));
    checked->setChecked(true);
    auto *mine = new QRadioButton(SpecimenText::tr("Keep mine"));
    mine->setChecked(true);
    column->addWidget(lineOf({checked, new QCheckBox(SpecimenText::tr("Not chosen")), mine, new QRadioButton(SpecimenText::tr("Take theirs"))}, 12));
    auto *last = rowLayout(12);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(70);
    last->addWidget(slider, 1);
    last->addWidget(new SegmentedControl({{SpecimenText::tr("Mine"), 5}, {SpecimenText::tr("All"), 9}, {SpecimenText::tr("Returned"), 2}}));
    column->addLayout(last);
    return box;
}

QWidget *dropZone() { return new DropZone(SpecimenText::tr("Drop evidence here, or click to choose it")); }

} // namespace redoubt::views::specimens
