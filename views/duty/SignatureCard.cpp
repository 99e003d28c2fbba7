// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/SignatureCard.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int cardHeight = 148;
} // namespace

SignatureCard::SignatureCard(duty::HandoverSide side, QWidget *parent)
    : QWidget(parent), m_side(side), m_state(new Chip), m_names(new Label({}, LargeType, Weight::Bold)), m_note(paragraph({}, SmallType, Ink::Text2)),
      m_digestBox(new QWidget), m_digest(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_sign(new Button(side == duty::HandoverSide::Outgoing ? tr("Sign and hand over") : tr("Sign and take over"), ButtonKind::Primary, Icon::Sign)),
      m_behalf(new Button(tr("On behalf…"), ButtonKind::Link, Icon::None, ButtonSize::Small))
{
    auto *column = columnLayout(this, {12, 8, 12, 12}, 4);
    auto *head = rowLayout(8);
    head->addWidget(new Label(side == duty::HandoverSide::Outgoing ? tr("Hands over") : tr("Takes over"), SmallType, Weight::Regular, Ink::Text2));
    head->addStretch();
    head->addWidget(m_state);
    column->addLayout(head);
    m_names->setWrapping(true);
    column->addWidget(m_names);
    column->addWidget(m_note);
    column->addStretch();
    auto *digest = rowLayout(m_digestBox, {}, 6);
    digest->addWidget(new IconLabel(Icon::Key, 14, Ink::Ok));
    m_digest->setCode(true);
    digest->addWidget(m_digest);
    digest->addStretch();
    column->addWidget(m_digestBox);
    m_sign->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_sign);
    auto *behalf = rowLayout();
    behalf->addStretch();
    behalf->addWidget(m_behalf);
    column->addLayout(behalf);
    m_behalf->setToolTip(tr("Who is to sign cannot be there: somebody else does, with a leader's consent"));
    connect(m_behalf, &QPushButton::clicked, this, &SignatureCard::onBehalfWanted);
    connect(m_sign, &QPushButton::clicked, this, &SignatureCard::signRequested);
    setMinimumHeight(scaled(cardHeight));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void SignatureCard::setCard(const models::SignatureCardValues &card, const QString &digest, const QString &digestWhole, const QString &whyNot,
                            bool mayWrite)
{
    m_signed = card.isSigned;
    m_names->setText(card.names.isEmpty() ? tr("not chosen yet") : card.names);
    m_names->setInk(card.names.isEmpty() ? Ink::Text3 : Ink::Text);
    m_digestBox->setVisible(card.isSigned);
    m_digest->setText(digest);
    m_digest->setToolTip(digestWhole);
    m_sign->setVisible(!card.isSigned && mayWrite);
    m_behalf->setVisible(!card.isSigned && mayWrite && !card.names.isEmpty());
    m_sign->setEnabled(whyNot.isEmpty());
    m_sign->setToolTip(whyNot);
    m_sign->setAccessibleDescription(whyNot);
    if (card.isSigned) {
        m_state->setSpec({tr("Signed"), Tone::Ok, Icon::Check, ChipShape::Plain});
        QString note = card.when;
        if (!card.meant.isEmpty())
            //: of a signature: who signed, on behalf of whom, by whose consent
            note = tr("%1 on behalf of %2, %3 consents  %4").arg(card.by, card.meant, card.consentBy, note);
        else if (!card.by.isEmpty() && card.by != card.names)
            note = QStringLiteral("%1  %2").arg(card.by, note);
        if (card.pending)
            note = QStringLiteral("%1  %2").arg(note, tr("waits for the server"));
        m_note->setText(note);
        m_note->setInk(Ink::Text2);
    } else {
        m_state->setSpec({tr("To be signed"), Tone::Severity2, Icon::Hourglass, ChipShape::Plain});
        // Who may sign for whom is said before why nobody can yet.
        const QString may =
            card.consentBy.isEmpty() ? QString() : tr("%1 may sign on behalf of %2: %3 consents").arg(card.by, card.meant, card.consentBy);
        m_note->setText(QStringList{may, whyNot}.join(QLatin1Char('\n')).trimmed());
        m_note->setInk(Ink::Severity2);
    }
    update();
}

QString SignatureCard::reason() const { return m_note->text(); }

QSize SignatureCard::sizeHint() const { return QWidget::sizeHint().expandedTo(QSize(0, scaled(cardHeight))); }

void SignatureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (m_signed)
        drawRound(painter, rect(), 6, t.tone(Tone::Ok).soft, t.tone(Tone::Ok).solid);
    else
        drawDashed(painter, rect(), 6, Qt::transparent, t.text3);
}

void SignatureCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setMinimumHeight(scaled(cardHeight));
}

} // namespace redoubt::views
